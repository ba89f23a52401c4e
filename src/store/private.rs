//! Files that only their owner may read: the one place that knows the systems apart.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

/// Makes the file's folder and the file, where they are missing, readable for their owner alone
/// (Unix modes 0700 and 0600; elsewhere the system's own protection of the user's folder holds).
pub fn create(file: &Path) -> io::Result<()> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        owner_only_folder(&mut builder);
        builder.create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    owner_only_file(&mut options);
    options.open(file).map(drop)
}

#[cfg(unix)]
fn owner_only_folder(builder: &mut DirBuilder) {
    std::os::unix::fs::DirBuilderExt::mode(builder, 0o700);
}

#[cfg(unix)]
fn owner_only_file(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn owner_only_folder(_: &mut DirBuilder) {}

#[cfg(not(unix))]
fn owner_only_file(_: &mut OpenOptions) {}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn nobody_else_may_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b/store.db");
        super::create(&file).unwrap();
        let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
        // A second time nothing changes.
        std::fs::write(&file, "x").unwrap();
        super::create(&file).unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"x");
    }
}
