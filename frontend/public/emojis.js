// Emojis by kind, with words to find them by, in the languages of the pages. Loaded when the picker is opened.
export const KINDS = [
  { icon: "😀", en: "Faces", de: "Gesichter", all: `
😀 grin happy|grinsen froh
😃 smile happy|lachen froh
😄 smile eyes|lachen augen
😁 beam grin|strahlen grinsen
😆 laugh|lachen
😅 sweat relief|schwitzen erleichtert
😂 tears joy laugh|tränen lachen
🙂 slight smile|lächeln
🙃 upside down|kopfüber
😉 wink|zwinkern
😊 blush smile|erröten lächeln
😇 angel halo|engel
🥰 love hearts|liebe herzen
😍 heart eyes love|herzaugen liebe
😘 kiss|kuss
😋 yum tasty|lecker
🤔 think hmm|nachdenken
🤨 raised eyebrow doubt|zweifel augenbraue
😐 neutral|neutral
😶 no mouth silent|sprachlos still
🙄 roll eyes|augenrollen
😏 smirk|schmunzeln
😴 sleep tired|schlafen müde
🤓 nerd glasses|streber brille
😎 cool sunglasses|cool sonnenbrille
🥳 party celebrate|feiern party
😕 confused|verwirrt
😟 worried|besorgt
😢 cry sad|weinen traurig
😭 sob cry|heulen weinen
😤 huff|schnauben
😡 angry|wütend
😱 scream fear|schreck angst
🤯 mind blown|umgehauen
🥱 yawn bored|gähnen langweilig
🤒 ill fever|krank fieber
🤧 sneeze cold|niesen erkältung
🫠 melt|schmelzen
🤗 hug|umarmung
🤫 quiet shush|leise psst` },
  { icon: "👋", en: "People", de: "Menschen", all: `
👋 wave hello|winken hallo
👍 thumbs up yes good|daumen hoch ja gut
👎 thumbs down no|daumen runter nein
👏 clap applause|klatschen applaus
🙌 raised hands hooray|hände hoch hurra
🙏 thanks please pray|danke bitte
🤝 handshake agree|handschlag einig
💪 strong muscle|stark muskel
✍️ write hand|schreiben hand
👀 eyes look|augen schauen
🫶 heart hands|herz hände
👉 point right|zeigen rechts
☝️ point up|zeigen oben
✌️ peace victory|frieden sieg
🤞 fingers crossed luck|daumen drücken glück
🧑‍🏫 teacher|lehrkraft
🧑‍💻 computer work|computer arbeit
🧑‍🎓 student|studierende
👶 baby|baby
🧒 child|kind
🧑‍🦽 wheelchair|rollstuhl
🧑‍🦯 white cane blind|blindenstock
👪 family|familie
🧙 wizard story|zauberer geschichte` },
  { icon: "📚", en: "Library", de: "Bibliothek", all: `
📚 books library|bücher bibliothek
📖 open book read|buch offen lesen
📕 red book|buch rot
📗 green book|buch grün
📘 blue book|buch blau
📙 orange book|buch orange
📓 notebook|heft
📔 decorated notebook|notizbuch
📒 ledger|kontobuch
📰 newspaper|zeitung
🗞️ rolled newspaper|zeitung rolle
🔖 bookmark|lesezeichen
🏷️ label tag|etikett
🏛️ library building|bibliothek gebäude
🗂️ card index catalogue|kartei katalog
🗃️ card box archive|karteikasten archiv
📜 scroll manuscript|schriftrolle handschrift
🗺️ map|karte landkarte
✏️ pencil|bleistift
🖊️ pen|stift
📝 memo note|notiz
📌 pin|pinnwand
📎 paper clip|büroklammer
🔍 search magnifier|suche lupe
💡 idea light|idee licht
🖥️ computer|computer
🖨️ printer|drucker
💾 save disk|diskette speichern
📷 camera photo|kamera foto
🎧 headphones audiobook|kopfhörer hörbuch
🎙️ podcast microphone|podcast mikrofon
🎭 theatre reading|theater lesung
🎨 art|kunst
🎵 music|musik
🎬 film|film
🧩 puzzle|puzzle
♟️ chess game|schach spiel
🎲 dice game|würfel spiel
🪑 chair|stuhl
🛋️ sofa|sofa
🚐 bus mobile library|bücherbus bus
🔑 key|schlüssel` },
  { icon: "🌱", en: "Nature and food", de: "Natur und Essen", all: `
🌱 seedling plant|setzling pflanze
🌿 herb|kraut
🌳 tree|baum
🌻 sunflower|sonnenblume
🌷 tulip|tulpe
🍁 autumn leaf|herbst blatt
🌞 sun|sonne
🌧️ rain|regen
⛄ snow|schnee
🌈 rainbow|regenbogen
🌍 world earth|welt erde
🐛 bookworm caterpillar|bücherwurm raupe
🐝 bee|biene
🐱 cat|katze
🐶 dog|hund
🦉 owl|eule
🐦 bird|vogel
🦊 fox|fuchs
🐌 snail|schnecke
☕ coffee|kaffee
🍵 tea|tee
🍰 cake|kuchen
🍪 biscuit cookie|keks
🍎 apple|apfel
🍞 bread|brot
🍕 pizza|pizza
🥕 carrot|karotte` },
  { icon: "❤️", en: "Signs", de: "Zeichen", all: `
❤️ heart love red|herz liebe rot
🧡 orange heart|herz orange
💛 yellow heart|herz gelb
💚 green heart|herz grün
💙 blue heart|herz blau
💜 purple heart|herz lila
🖤 black heart|herz schwarz
💔 broken heart|herz gebrochen
⭐ star|stern
✨ sparkles new|funkeln neu
🔥 fire hot|feuer heiß
🎉 party celebrate|feier konfetti
🎁 gift|geschenk
🎂 birthday|geburtstag
🏆 prize cup|pokal preis
✅ check done yes|haken erledigt ja
❌ cross no wrong|kreuz nein falsch
❓ question|frage
❗ exclamation|ausruf
⚠️ warning|warnung
♿ accessible wheelchair|barrierefrei rollstuhl
♻️ recycle|wiederverwerten
🔔 bell|glocke
🔇 mute silent|stumm leise
📢 announce|durchsage
📅 calendar date|kalender datum
⏰ alarm clock time|wecker zeit
⏳ wait hourglass|warten sanduhr
➡️ arrow right|pfeil rechts
⬆️ arrow up|pfeil oben
🆕 new|neu
🔒 locked private|schloss privat
🔓 unlocked open|offen schloss
🏳️‍🌈 pride rainbow flag|regenbogen flagge` },
];

/** One kind as `[sign, words]`. */
export const read = (kind) => kind.all.trim().split("\n").map((line) => {
  const at = line.indexOf(" ");
  return [line.slice(0, at), line.slice(at + 1).toLowerCase()];
});
