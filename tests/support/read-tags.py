# Prints as JSON what mutagen, a reader that shares no code with ffmpeg, finds in audio files besides their chapters.
import base64
import hashlib
import json
import sys

from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

FRONT = 3


def image(mime, kind, data):
    return {"mime": mime, "kind": int(kind), "sha256": hashlib.sha256(bytes(data)).hexdigest()}


def id3(path):
    tag = ID3(path, translate=False)
    text = lambda name: str(tag[name].text[0]) if name in tag else None
    (comment,) = tag.getall("COMM") or [None]
    (lyrics,) = tag.getall("USLT") or [None]
    return {
        "title": text("TIT2"),
        "show": text("TALB"),
        "author": text("TPE1"),
        "number": text("TRCK"),
        "date": "-".join(filter(None, [text("TYER"), text("TDAT")])) or None,
        "genre": text("TCON"),
        "description": comment and comment.text[0],
        "lyrics": lyrics and lyrics.text,
        "language": lyrics and lyrics.lang,
        "covers": [image(one.mime, one.type, one.data) for one in tag.getall("APIC")],
        "chapterImages": [
            [image(one.mime, one.type, one.data) for one in chapter.sub_frames.getall("APIC")]
            for chapter in sorted(tag.getall("CHAP"), key=lambda one: one.start_time)
        ],
        "rest": sorted(key.split(":")[0] for key in tag.keys()),
    }


def mp4(path):
    file = MP4(path)
    first = lambda name: file.tags[name][0] if name in file.tags else None
    mime = {MP4Cover.FORMAT_JPEG: "image/jpeg", MP4Cover.FORMAT_PNG: "image/png"}
    number = first("trkn")
    return {
        "title": first("\xa9nam"),
        "show": first("\xa9alb"),
        "author": first("\xa9ART"),
        "number": number and str(number[0]),
        "date": first("\xa9day"),
        "genre": first("\xa9gen"),
        "description": first("ldes") or first("desc"),
        "lyrics": first("\xa9lyr"),
        "covers": [image(mime[one.imageformat], FRONT, one) for one in file.tags.get("covr", [])],
        "tv": [first("tvsh"), first("tven")],
        "shortBytes": len((first("desc") or "").encode()),
        "brand": open(path, "rb").read(12)[8:].decode("latin1"),
    }


def vorbis(kind):
    def read(path):
        file = kind(path)
        first = lambda name: file.tags[name][0] if name in file.tags else None
        blocks = [Picture(base64.b64decode(one)) for one in file.tags.get("metadata_block_picture", [])]
        return {
            "title": first("title"),
            "show": first("album"),
            "author": first("artist"),
            "number": first("tracknumber"),
            "date": first("date"),
            "genre": first("genre"),
            "description": first("description"),
            "lyrics": first("lyrics"),
            "covers": [image(one.mime, one.type, one.data) for one in [*getattr(file, "pictures", []), *blocks]],
        }

    return read


READERS = {
    "mp3": id3,
    "m4a": mp4,
    "m4b": mp4,
    "opus": vorbis(OggOpus),
    "ogg": vorbis(OggVorbis),
    "flac": vorbis(FLAC),
}
json.dump([READERS[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]], sys.stdout)
