//! Blocks of bytes as the embedded tables hold them.

use std::error::Error;

/// Their number, where each begins, where the last ends, and then the blocks themselves.
pub fn blocks(all: &[Vec<u8>]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = u32::try_from(all.len())?.to_le_bytes().to_vec();
    let mut start = 0_u32;
    for block in all {
        bytes.extend(start.to_le_bytes());
        start += u32::try_from(block.len())?;
    }
    bytes.extend(start.to_le_bytes());
    bytes.extend(all.iter().flatten());
    Ok(bytes)
}
