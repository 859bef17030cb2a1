# Prints as JSON what mutagen, a reader that shares no code with ffmpeg, finds in audio files: one list of chapters a file.
import json
import re
import sys

from mutagen.flac import FLAC
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis


def id3(path):
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
        images = [len(image.data) for image in frame.sub_frames.getall("APIC")]
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


READERS = {"mp3": id3, "m4a": mp4, "opus": vorbis(OggOpus), "ogg": vorbis(OggVorbis), "flac": vorbis(FLAC)}
json.dump([READERS[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]], sys.stdout)
