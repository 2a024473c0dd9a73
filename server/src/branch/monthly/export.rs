//! The figures as a table for other programs: CSV, and a spreadsheet in the OpenDocument format.
//! <https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html>

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::base::error::{Error, Result};

/// The type of a spreadsheet.
pub const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Lines of cells as CSV.
///
/// # Errors
/// Ours.
pub fn csv(lines: &[Vec<String>]) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for line in lines {
        table.write_record(line).map_err(Error::internal)?;
    }
    table.into_inner().map_err(|e| Error::internal(e.to_string()))
}

/// Lines of cells as a spreadsheet; whole numbers are numbers in it.
///
/// # Errors
/// Ours.
pub fn ods(title: &str, lines: &[Vec<String>]) -> Result<Vec<u8>> {
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{ODS}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The type stands first and as it is, so that it is found without opening the archive.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text, how) in [
        ("mimetype", ODS.to_owned(), stored),
        ("META-INF/manifest.xml", manifest, packed),
        ("content.xml", content(title, lines), packed),
    ] {
        zip.start_file(name, how).map_err(Error::internal)?;
        zip.write_all(text.as_bytes()).map_err(Error::internal)?;
    }
    Ok(zip.finish().map_err(Error::internal)?.into_inner())
}

fn content(title: &str, lines: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        let shown = html_escape::encode_text(text);
        match text.parse::<i64>() {
            Ok(number) => format!(
                "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{shown}</text:p></table:table-cell>"
            ),
            Err(_) => {
                format!("<table:table-cell office:value-type=\"string\"><text:p>{shown}</text:p></table:table-cell>")
            }
        }
    };
    let row = |line: &Vec<String>| {
        format!("<table:table-row>{}</table:table-row>", line.iter().map(cell).collect::<String>())
    };
    let rows: String = lines.iter().map(row).collect();
    let title = html_escape::encode_double_quoted_attribute(title);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\"><office:body>\
         <office:spreadsheet><table:table table:name=\"{title}\">{rows}</table:table></office:spreadsheet>\
         </office:body></office:document-content>"
    )
}
