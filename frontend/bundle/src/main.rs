//! `bundle MODULES FRONTEND DIST`: makes the folder that the server embeds.
//!
//! It holds the compiled islands, the style sheet, fonts and pictures, each beside its brotli form, and `version`:
//! a digest of all of them, which stands in their address, so that browsers may keep them for ever.

use std::{
    collections::hash_map::DefaultHasher,
    error::Error,
    fs,
    hash::{Hash, Hasher},
    io::Write,
    path::{Path, PathBuf},
};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(modules), Some(frontend), Some(dist)) = (args.next(), args.next(), args.next()) else {
        return Err("usage: bundle MODULES FRONTEND DIST".into());
    };
    let fresh = dist.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    fs::create_dir_all(&fresh)?;
    // The islands of every page, what only writing needs, and what blinds vouchers.
    for name in ["frontend", "composer", "blinding"] {
        Bindgen::new()
            .input_path(modules.join(name).with_extension("wasm"))
            .out_name(name)
            .web(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .omit_default_module_path(true)
            .generate(&fresh)?;
    }
    fs::write(fresh.join("branchline.css"), style(&frontend.join("style"))?)?;
    fs::copy(frontend.join("style").join(DESK), fresh.join(DESK))?;
    copy(&frontend.join("public"), &fresh)?;
    let mut files = list(&fresh)?;
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in &files {
        let bytes = fs::read(file)?;
        bytes.hash(&mut digest);
        compress(file, &bytes)?;
    }
    fs::write(fresh.join("version"), format!("{:016x}", digest.finish()))?;
    let _ = fs::remove_dir_all(&dist);
    fs::rename(&fresh, &dist)?;
    Ok(())
}

/// What the desk's pages alone are dressed in.
const DESK: &str = "desk.css";

/// One sheet of all files but the desk's: first the one that sets the order of the layers, then the others by name.
fn style(folder: &Path) -> std::io::Result<String> {
    let mut files = list(folder)?;
    files.retain(|f| !f.ends_with(DESK));
    files.sort_by_key(|f| (!f.ends_with("branchline.css"), f.clone()));
    files.iter().map(fs::read_to_string).collect()
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { copy(&path, &target)? } else { fs::copy(&path, &target).map(drop)? }
    }
    Ok(())
}

fn list(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(list(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

/// Writes the brotli form beside a file, where that is smaller.
fn compress(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes)?;
    let small = writer.into_inner();
    if small.len() + 64 < bytes.len() {
        let name = format!("{}.br", file.file_name().unwrap_or_default().to_string_lossy());
        fs::write(file.with_file_name(name), small)?;
    }
    Ok(())
}
