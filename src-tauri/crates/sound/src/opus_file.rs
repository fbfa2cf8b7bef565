//! The pages of an Ogg file with Opus, read and written (RFC 3533, RFC 7845).

use std::io::Cursor;

use ogg::{PacketReader, PacketWriteEndInfo, PacketWriter};

use crate::SoundError;

/// What such a file begins with.
const HEAD: &[u8; 8] = b"OpusHead";

/// Packets to a page: a second of 20 ms packets, so that a player may begin before all is here.
const PAGE: usize = 50;

/// A file taken apart.
pub(crate) struct OpusFile {
    pub(crate) channels: u8,
    /// Samples a player drops at the beginning.
    pub(crate) skip: u16,
    /// The position of the last sample, the dropped ones counted; 0 when the file does not say.
    pub(crate) end: u64,
    pub(crate) packets: Vec<Vec<u8>>,
}

/// Whether the bytes are Ogg with Opus.
pub(crate) fn is_opus(bytes: &[u8]) -> bool {
    let start = bytes.get(..512).unwrap_or(bytes);
    start.starts_with(b"OggS") && start.windows(HEAD.len()).any(|window| window == HEAD)
}

/// Takes a file apart. What is damaged at its end is left out.
pub(crate) fn read(bytes: &[u8]) -> Result<OpusFile, SoundError> {
    let wrong = |problem: &str| SoundError::Undecodable(problem.to_owned());
    let mut reader = PacketReader::new(Cursor::new(bytes));
    let head = reader.read_packet().map_err(|error| wrong(&error.to_string()))?.ok_or_else(|| wrong("empty"))?;
    let part = |from: usize, to: usize| head.data.get(from..to).ok_or_else(|| wrong("a short head"));
    if part(0, 8)? != HEAD || head.data.get(18).is_some_and(|family| *family != 0) {
        return Err(wrong("another kind of Opus"));
    }
    let channels = part(9, 10)?.first().copied().unwrap_or(1);
    let skip = part(10, 12)?.try_into().map(u16::from_le_bytes).unwrap_or(0);
    // The comments. They are of no use here.
    reader.read_packet().map_err(|error| wrong(&error.to_string()))?;
    let (mut packets, mut end) = (Vec::new(), 0);
    while let Ok(Some(packet)) = reader.read_packet() {
        end = end.max(packet.absgp_page());
        packets.push(packet.data);
    }
    Ok(OpusFile { channels, skip, end, packets })
}

/// Puts packets of one channel into a file. `end` is the position of the last sample, the dropped ones counted.
pub(crate) fn write(packets: &[Vec<u8>], skip: u16, end: u64) -> Result<Vec<u8>, SoundError> {
    // One stream to a file: any number names it.
    const SERIAL: u32 = 1;
    let failed = |error: std::io::Error| SoundError::Encoder(error.to_string());
    let mut head = HEAD.to_vec();
    head.extend([1, 1]);
    head.extend(skip.to_le_bytes());
    head.extend(crate::RATE.to_le_bytes());
    head.extend([0, 0, 0]);
    let mut tags = b"OpusTags".to_vec();
    tags.extend(8_u32.to_le_bytes());
    tags.extend(b"Shopbell");
    tags.extend(0_u32.to_le_bytes());
    let mut writer = PacketWriter::new(Vec::new());
    writer.write_packet(head, SERIAL, PacketWriteEndInfo::EndPage, 0).map_err(failed)?;
    writer.write_packet(tags, SERIAL, PacketWriteEndInfo::EndPage, 0).map_err(failed)?;
    let mut position = 0;
    for (at, packet) in packets.iter().enumerate() {
        position += crate::FRAME as u64;
        let last = at + 1 == packets.len();
        let how = match (last, (at + 1) % PAGE) {
            (true, _) => PacketWriteEndInfo::EndStream,
            (false, 0) => PacketWriteEndInfo::EndPage,
            (false, _) => PacketWriteEndInfo::NormalPacket,
        };
        let position = if last { end } else { position.min(end) };
        writer.write_packet(packet.as_slice(), SERIAL, how, position).map_err(failed)?;
    }
    Ok(writer.into_inner())
}
