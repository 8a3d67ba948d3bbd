//! A walk through an XML file, one tag at a time. Declares war on what an event log never needs: document type
//! declarations, entities, endless tags, endless nesting.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::foreign::{TextSource, Trouble, Unreadable, shorten};

/// Elements within elements that we follow; XES itself needs five or six.
const DEEPEST: usize = 40;

/// A step of the walk.
pub(super) enum Step {
    /// An element begins. Without `content` it has ended too, and no [`Step::Close`] follows.
    Open(Tag),
    /// The innermost open element ends.
    Close,
    /// Text between elements, other than white space.
    Words,
    /// The file ends, all elements closed.
    End,
}

/// The start of an element.
#[derive(Default)]
pub(super) struct Tag {
    pub(super) line: u64,
    /// Without a namespace prefix.
    pub(super) name: String,
    pub(super) key: Option<String>,
    pub(super) value: Option<String>,
    pub(super) scope: Option<String>,
    pub(super) keys: Option<String>,
    pub(super) content: bool,
}

pub(super) struct Walk<'r> {
    reader: Reader<TextSource<'r>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<'r> Walk<'r> {
    pub(super) fn new(source: TextSource<'r>) -> Self {
        Self { reader: Reader::from_reader(source), buffer: Vec::new(), depth: 0 }
    }

    pub(super) fn source(&self) -> &TextSource<'r> {
        self.reader.get_ref()
    }

    /// The next step that means something: comments, instructions and white space are passed over.
    pub(super) fn next(&mut self) -> Result<Step, Unreadable> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().begin_piece();
            let line = self.reader.get_ref().line();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                // A defect of the file is where reading stopped, a defect of a tag where the tag begins.
                Err(quick_xml::Error::Io(error)) => {
                    return Err(Trouble::from_io(&error).at(self.reader.get_ref().line()));
                }
                Err(error) => return Err(bad(&error.to_string()).at(line)),
            };
            let step = match event {
                Event::Start(start) => {
                    self.depth = self.depth.saturating_add(1);
                    if self.depth > DEEPEST {
                        return Err(bad("elements are nested too deeply").at(line));
                    }
                    Step::Open(tag(&start, line, true)?)
                }
                Event::Empty(start) => Step::Open(tag(&start, line, false)?),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::Close
                }
                Event::DocType(_) => return Err(Trouble::Doctype.at(line)),
                Event::Text(text) if text.xml10_content().trim().is_empty() => continue,
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => Step::Words,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => return Err(bad("the file ends inside an element").at(line)),
                Event::Eof => Step::End,
            };
            return Ok(step);
        }
    }

    /// Passes over everything inside the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }
}

fn tag(start: &BytesStart<'_>, line: u64, content: bool) -> Result<Tag, Unreadable> {
    let mut tag = Tag { line, content, name: start.local_name().as_ref().to_owned(), ..Tag::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| bad(&error.to_string()).at(line))?;
        let place = match attribute.key.as_ref() {
            "key" => &mut tag.key,
            "value" => &mut tag.value,
            "scope" => &mut tag.scope,
            "keys" => &mut tag.keys,
            _ => continue,
        };
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        *place = Some(value.map_err(|error| bad(&error.to_string()).at(line))?.into_owned());
    }
    Ok(tag)
}

fn bad(detail: &str) -> Trouble {
    Trouble::BadXml { detail: shorten(detail) }
}
