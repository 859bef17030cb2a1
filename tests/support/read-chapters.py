# Prints as JSON what mutagen, a reader that shares no code with ffmpeg, finds in audio files: one list of chapters a file.
import json
import re
import struct
import sys

from mutagen.flac import FLAC
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis


def strict_frames(data):
    """Frames of ID3v2.3 that fill `data` to the last byte, by their plain sizes."""
    at, found = 0, []
    while at < len(data):
        name, (size,) = data[at : at + 4], struct.unpack(">L", data[at + 4 : at + 8])
        assert re.fullmatch(rb"[A-Z][A-Z0-9]{3}", name), (at, name)
        assert at + 10 + size <= len(data), (at, name, size)
        found.append((name, data[at + 10 : at + 10 + size]))
        at += 10 + size
    return found


def check_sizes(path):
    """The tag, its frames and the frames within its chapters end where their sizes say, and there the sound begins."""
    with open(path, "rb") as file:
        head = file.read(10)
        assert head[:6] == b"ID3\x03\0\0" and max(head[6:]) < 0x80, head
        size = sum(byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0)))
        frames = strict_frames(file.read(size))
        sync = file.read(2)
    assert sync[0] == 0xFF and sync[1] & 0xE0 == 0xE0, sync
    for name, body in frames:
        if name == b"CHAP":
            strict_frames(body[body.index(b"\0") + 17 :])


def id3(path):
    check_sizes(path)
    tag = ID3(path, translate=False)
    assert tag.version == (2, 3, 0), tag.version
    (toc,) = tag.getall("CTOC")
    by_id = {frame.element_id: frame for frame in tag.getall("CHAP")}
    assert len(by_id) == len(toc.child_element_ids) == len(tag.getall("CHAP"))
    assert int(toc.flags) == 3, toc.flags
    found = []
    for key in toc.child_element_ids:
        frame = by_id[key]
        assert frame.end_time > frame.start_time and frame.start_offset == 0xFFFFFFFF
        links = [link.url for link in frame.sub_frames.getall("WXXX")]
        images = [[image.mime, len(image.data)] for image in frame.sub_frames.getall("APIC")]
        found.append([frame.start_time, frame.sub_frames["TIT2"].text[0], *links, *images])
    return found


def mp4(path):
    return [[round(chapter.start * 1000), chapter.title] for chapter in MP4(path).chapters]


def vorbis(kind):
    def read(path):
        tags = kind(path).tags
        found = []
        for key in sorted(name for name in tags.keys() if re.fullmatch(r"(?i)chapter\d{3}", name)):
            hours, minutes, seconds = tags[key][0].split(":")
            start = round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)
            found.append([start, tags[key + "name"][0], *tags.get(key + "url", [])])
        return found

    return read


READERS = {"mp3": id3, "m4a": mp4, "m4b": mp4, "opus": vorbis(OggOpus), "ogg": vorbis(OggVorbis), "flac": vorbis(FLAC)}
json.dump([READERS[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]], sys.stdout)
