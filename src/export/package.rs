//! Zip archives that are the same bytes on every machine.

use std::error::Error;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::ExportError;

/// Packs files, in the order given, with a fixed date (1980-01-01).
///
/// # Errors
/// What the archiver reports.
pub(super) fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ExportError> {
    pack(files).map_err(ExportError::Failed)
}

fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
