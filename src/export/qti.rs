//! QTI 2.1: a content package with one file an item and a test that holds them in their order,
//! after "IMS Question & Test Interoperability, Version 2.1" and its XML Schema. The article
//! stands at the head of the test's section.

mod item;

use super::loss::Losses;
use super::names::identifier;
use super::prepare::{Sheet, origin};
use super::xml::Xml;
use super::{ExportError, Format};
use crate::text::fold_space;

/// The format.
pub(super) struct Qti;

const QTI: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const QTI_PLACE: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
const PACKAGE: &str = "http://www.imsglobal.org/xsd/imscp_v1p1";
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema-instance";

impl Format for Qti {
    fn name(&self) -> &'static str {
        "qti"
    }

    fn is_text(&self) -> bool {
        false
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut items = Vec::new();
        for (number, item) in sheet.items() {
            let name = identifier('i', &["item", &sheet.quiz.id, &item.id]);
            if let Some(document) = item::document(sheet, item, number, &name, losses) {
                items.push((name, document?));
            }
        }
        let names: Vec<&str> = items.iter().map(|(name, _)| name.as_str()).collect();
        let mut files = vec![
            ("imsmanifest.xml".to_owned(), manifest(sheet, &names)?),
            ("test.xml".to_owned(), test(sheet, &names)?),
        ];
        files.extend(items.into_iter().map(|(name, document)| (file(&name), document)));
        super::package::zip(&files)
    }
}

/// The file of an item.
fn file(name: &str) -> String {
    format!("items/{name}.xml")
}

fn manifest(sheet: &Sheet, items: &[&str]) -> Result<Vec<u8>, ExportError> {
    let mut xml = Xml::new();
    let id = identifier('m', &["package", &sheet.quiz.id]);
    let place =
        format!("{PACKAGE} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd");
    xml.start(
        "manifest",
        &[
            ("xmlns", PACKAGE),
            ("xmlns:xsi", SCHEMA),
            ("identifier", &id),
            ("xsi:schemaLocation", &place),
        ],
    );
    xml.within("metadata", &[], |xml| {
        xml.leaf("schema", &[], "QTIv2.1 Package");
        xml.leaf("schemaversion", &[], "1.0.0");
    });
    xml.empty("organizations", &[]);
    xml.start("resources", &[]);
    xml.within(
        "resource",
        &[("identifier", "test"), ("type", "imsqti_test_xmlv2p1"), ("href", "test.xml")],
        |xml| {
            xml.empty("file", &[("href", "test.xml")]);
            for name in items {
                xml.empty("dependency", &[("identifierref", name)]);
            }
        },
    );
    for name in items {
        let href = file(name);
        let attributes = [("identifier", *name), ("type", "imsqti_item_xmlv2p1"), ("href", &href)];
        xml.within("resource", &attributes, |xml| xml.empty("file", &[("href", &href)]));
    }
    xml.finish()
}

fn test(sheet: &Sheet, items: &[&str]) -> Result<Vec<u8>, ExportError> {
    let title = fold_space(&sheet.quiz.title);
    let id = identifier('t', &["test", &sheet.quiz.id]);
    let mut xml = Xml::new();
    xml.start(
        "assessmentTest",
        &[
            ("xmlns", QTI),
            ("xmlns:xsi", SCHEMA),
            ("xsi:schemaLocation", QTI_PLACE),
            ("identifier", &id),
            ("title", &title),
            ("toolName", "nachlese"),
        ],
    );
    xml.start(
        "testPart",
        &[
            ("identifier", "part"),
            ("navigationMode", "nonlinear"),
            ("submissionMode", "individual"),
        ],
    );
    xml.empty("itemSessionControl", &[("showFeedback", "true")]);
    let section = [("identifier", "section"), ("title", title.as_str()), ("visible", "true")];
    xml.start("assessmentSection", &section);
    if let Some(article) = sheet.article() {
        xml.start("rubricBlock", &[("view", "candidate")]);
        if let Some(title) = &article.title {
            xml.leaf("h3", &[], &fold_space(title));
        }
        for block in article.text.split("\n\n").filter(|block| !block.trim().is_empty()) {
            xml.within("p", &[], |xml| item::lines(xml, block.trim()));
        }
        let origin = origin(article);
        if !origin.is_empty() {
            xml.leaf("p", &[], &format!("{}: {origin}", sheet.words.source));
        }
        xml.end();
    }
    for name in items {
        xml.empty("assessmentItemRef", &[("identifier", name), ("href", &file(name))]);
    }
    xml.finish()
}
