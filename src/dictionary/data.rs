//! The data: plain, or compressed by `dictzip`, which is gzip in chunks that can be read by
//! themselves (`dictzip(1)`), or by plain gzip, which has to be read from the beginning.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use flate2::{Decompress, FlushDecompress};

use super::index::Place;
use super::{Damage, DictionaryError};

/// No article is longer, in bytes.
const LONGEST: u64 = 1 << 20;

/// The data file.
#[derive(Debug)]
pub(super) enum Data {
    Plain(File),
    Chunked(Chunks),
    Stream(PathBuf),
}

/// The data file that belongs to an index file.
pub(super) fn beside(index: &Path) -> Option<PathBuf> {
    ["dict.dz", "dict"]
        .iter()
        .map(|ending| index.with_extension(ending))
        .find(|path| path.is_file())
}

impl Data {
    pub(super) fn beside(index: &Path) -> Result<Self, DictionaryError> {
        let path = beside(index).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let mut file = File::open(&path)?;
        let mut magic = [0; 2];
        let compressed = file.read_exact(&mut magic).is_ok() && magic == [0x1f, 0x8b];
        file.seek(SeekFrom::Start(0))?;
        if !compressed {
            return Ok(Self::Plain(file));
        }
        Ok(match Chunks::of(file)? {
            Some(chunks) => Self::Chunked(chunks),
            None => Self::Stream(path),
        })
    }

    /// The texts of places, which are sorted by their offset.
    pub(super) fn read(&mut self, places: &[Place]) -> Result<Vec<String>, DictionaryError> {
        if let Self::Stream(path) = self {
            return streamed(path, places);
        }
        let read = |place: &Place| {
            let length = length(place);
            let bytes = match self {
                Self::Chunked(chunks) => chunks.read(place.offset, length)?,
                Self::Plain(file) => {
                    let mut bytes = vec![0; length];
                    file.seek(SeekFrom::Start(place.offset))?;
                    file.read_exact(&mut bytes)?;
                    bytes
                }
                Self::Stream(_) => Vec::new(),
            };
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        };
        places.iter().map(read).collect()
    }
}

fn length(place: &Place) -> usize {
    usize::try_from(place.length.min(LONGEST)).unwrap_or(0)
}

/// Unpacks a file once, from its beginning to the last place.
fn streamed(path: &Path, places: &[Place]) -> Result<Vec<String>, DictionaryError> {
    let mut stream = GzDecoder::new(BufReader::new(File::open(path)?));
    let mut found: Vec<(Place, Vec<u8>)> = Vec::with_capacity(places.len());
    let mut at = 0;
    for place in places {
        if let Some((_, same)) = found.last().filter(|(before, _)| before == place) {
            let same = same.clone();
            found.push((*place, same));
            continue;
        }
        let Some(skipped) = place.offset.checked_sub(at) else {
            return Err(DictionaryError::Damaged(Damage::Overlap));
        };
        io::copy(&mut stream.by_ref().take(skipped), &mut io::sink())?;
        let mut bytes = vec![0; length(place)];
        stream.read_exact(&mut bytes)?;
        at = place.offset + bytes.len() as u64;
        found.push((*place, bytes));
    }
    Ok(found.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect())
}

/// A file of `dictzip`: chunks of one length, each compressed by itself.
#[derive(Debug)]
pub(super) struct Chunks {
    file: File,
    /// Bytes of a chunk before compression.
    chunk: usize,
    /// Where each compressed chunk starts in the file; the end of the last one.
    starts: Vec<u64>,
    /// The chunk that was read last, and its number.
    last: Option<(usize, Vec<u8>)>,
}

impl Chunks {
    /// The chunks that the head of the file names; `None` if it names none.
    fn of(mut file: File) -> Result<Option<Self>, DictionaryError> {
        let mut head = [0; 10];
        file.read_exact(&mut head)?;
        let flags = head[3];
        if flags & 4 == 0 {
            return Ok(None);
        }
        let mut extra = vec![0; usize::from(short(&mut file)?)];
        file.read_exact(&mut extra)?;
        let Some((chunk, sizes)) = random_access(&extra) else { return Ok(None) };
        // Name and comment, each ended by a zero byte, and a check sum.
        for flag in [8, 16] {
            if flags & flag != 0 {
                let mut byte = [1];
                while byte != [0] {
                    file.read_exact(&mut byte)?;
                }
            }
        }
        if flags & 2 != 0 {
            short(&mut file)?;
        }
        let mut starts = vec![file.stream_position()?];
        for size in sizes {
            starts.push(starts.last().copied().unwrap_or(0) + u64::from(size));
        }
        Ok(Some(Self { file, chunk, starts, last: None }))
    }

    fn read(&mut self, offset: u64, length: usize) -> Result<Vec<u8>, DictionaryError> {
        let damaged = DictionaryError::Damaged(Damage::BeyondEnd);
        let Ok(offset) = usize::try_from(offset) else { return Err(damaged) };
        let mut bytes = Vec::with_capacity(length);
        let (mut number, mut skip) = (offset / self.chunk, offset % self.chunk);
        while bytes.len() < length {
            let chunk = self.chunk_at(number)?;
            let Some(rest) = chunk.get(skip..).filter(|rest| !rest.is_empty()) else {
                return Err(damaged);
            };
            let wanted = (length - bytes.len()).min(rest.len());
            bytes.extend_from_slice(&rest[..wanted]);
            (number, skip) = (number + 1, 0);
        }
        Ok(bytes)
    }

    fn chunk_at(&mut self, number: usize) -> Result<&[u8], DictionaryError> {
        if self.last.as_ref().is_none_or(|(last, _)| *last != number) {
            let (Some(&from), Some(&to)) = (self.starts.get(number), self.starts.get(number + 1))
            else {
                return Err(DictionaryError::Damaged(Damage::BeyondEnd));
            };
            let mut packed = vec![0; usize::try_from(to - from).unwrap_or(0)];
            self.file.seek(SeekFrom::Start(from))?;
            self.file.read_exact(&mut packed)?;
            self.last = Some((number, inflated(&packed, self.chunk)?));
        }
        Ok(self.last.as_ref().map_or(&[], |(_, chunk)| chunk))
    }
}

fn inflated(packed: &[u8], length: usize) -> Result<Vec<u8>, DictionaryError> {
    let mut chunk = Vec::with_capacity(length);
    Decompress::new(false)
        .decompress_vec(packed, &mut chunk, FlushDecompress::Sync)
        .map_err(|_| DictionaryError::Damaged(Damage::Packed))?;
    Ok(chunk)
}

/// Chunk length and compressed sizes from the field "RA" among the extra fields of a gzip head.
fn random_access(extra: &[u8]) -> Option<(usize, Vec<u16>)> {
    let number =
        |bytes: &[u8], at: usize| Some(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
    let mut rest = extra;
    while rest.len() >= 4 {
        let length = usize::from(number(rest, 2)?);
        let field = rest.get(4..4 + length)?;
        if rest.starts_with(b"RA") {
            let (chunk, count) = (number(field, 2)?, usize::from(number(field, 4)?));
            let sizes: Option<Vec<u16>> = (0..count).map(|at| number(field, 6 + 2 * at)).collect();
            return sizes.filter(|_| chunk > 0).map(|sizes| (usize::from(chunk), sizes));
        }
        rest = &rest[4 + length..];
    }
    None
}

fn short(file: &mut File) -> Result<u16, DictionaryError> {
    let mut bytes = [0; 2];
    file.read_exact(&mut bytes)?;
    Ok(u16::from_le_bytes(bytes))
}
