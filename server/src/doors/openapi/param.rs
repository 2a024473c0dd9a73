//! What a request may say: names, types and limits.

use serde_json::json;
use utoipa::openapi::{
    ArrayBuilder, ObjectBuilder, RefOr, Schema,
    schema::{KnownFormat, SchemaFormat, SchemaType, Type},
};

/// One parameter or form field.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
}

/// What a parameter may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Text,
    /// A number written as text.
    Id,
    Flag,
    /// A whole number between two bounds.
    Number(i64, i64),
    /// RFC 3339.
    Date,
    OneOf(&'static [&'static str]),
    Texts,
    Ids,
    SomeOf(&'static [&'static str]),
    File,
    Object(&'static [Param]),
    Objects(&'static [Param]),
}

impl Param {
    /// The same, where nothing works without it.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub fn is_list(&self) -> bool {
        matches!(self.kind, Kind::Texts | Kind::Ids | Kind::SomeOf(_))
    }

    pub fn schema(&self) -> RefOr<Schema> {
        self.kind.schema()
    }
}

impl Kind {
    fn schema(self) -> RefOr<Schema> {
        let plain = |kind: Type| ObjectBuilder::new().schema_type(kind);
        let words = |all: &[&str]| plain(Type::String).enum_values(Some(all.iter().map(|w| json!(w)))).build();
        let list = |of: RefOr<Schema>| ArrayBuilder::new().items(of).max_items(Some(MOST_IN_LIST)).build();
        let fields = |all: &[Param]| {
            all.iter()
                .fold(ObjectBuilder::new().schema_type(Type::Object), |object, p| object.property(p.name, p.schema()))
        };
        match self {
            Self::Text => plain(Type::String).build().into(),
            Self::Id => plain(Type::String).pattern(Some("^[0-9]{1,19}$")).build().into(),
            Self::Flag => plain(Type::Boolean).build().into(),
            Self::Number(least, most) => plain(Type::Integer).minimum(Some(least)).maximum(Some(most)).build().into(),
            Self::Date => {
                plain(Type::String).format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime))).build().into()
            }
            Self::OneOf(all) => words(all).into(),
            Self::Texts => list(Self::Text.schema()).into(),
            Self::Ids => list(Self::Id.schema()).into(),
            Self::SomeOf(all) => list(words(all).into()).into(),
            Self::File => {
                plain(Type::String).format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary))).build().into()
            }
            Self::Object(all) => fields(all).build().into(),
            Self::Objects(all) => list(fields(all).build().into()).into(),
        }
    }

    /// Whether only a multipart form can carry it.
    pub fn is_file(self) -> bool {
        matches!(self, Self::File)
    }
}

/// `Params::list` takes no more.
const MOST_IN_LIST: usize = 100;

/// What an object of given fields looks like; those that are needed are said to be.
pub fn body(fields: &[Param], with_files: bool) -> Schema {
    let kept = fields.iter().filter(|f| with_files || !f.kind.is_file());
    let object = kept.fold(ObjectBuilder::new().schema_type(SchemaType::Type(Type::Object)), |object, field| {
        let object = object.property(field.name, field.schema());
        if field.required { object.required(field.name) } else { object }
    });
    Schema::Object(object.build())
}

const fn of(name: &'static str, kind: Kind) -> Param {
    Param { name, kind, required: false }
}

pub const fn text(name: &'static str) -> Param {
    of(name, Kind::Text)
}

/// A part of the path that is no number.
pub const fn path_text(name: &'static str) -> Param {
    of(name, Kind::Text).required()
}

pub const fn id(name: &'static str) -> Param {
    of(name, Kind::Id)
}

pub const fn flag(name: &'static str) -> Param {
    of(name, Kind::Flag)
}

pub const fn number(name: &'static str, least: i64, most: i64) -> Param {
    of(name, Kind::Number(least, most))
}

pub const fn date(name: &'static str) -> Param {
    of(name, Kind::Date)
}

pub const fn one_of(name: &'static str, all: &'static [&'static str]) -> Param {
    of(name, Kind::OneOf(all))
}

pub const fn texts(name: &'static str) -> Param {
    of(name, Kind::Texts)
}

pub const fn ids(name: &'static str) -> Param {
    of(name, Kind::Ids)
}

pub const fn some_of(name: &'static str, all: &'static [&'static str]) -> Param {
    of(name, Kind::SomeOf(all))
}

pub const fn file(name: &'static str) -> Param {
    of(name, Kind::File)
}

pub const fn object(name: &'static str, fields: &'static [Param]) -> Param {
    of(name, Kind::Object(fields))
}

pub const fn objects(name: &'static str, fields: &'static [Param]) -> Param {
    of(name, Kind::Objects(fields))
}
