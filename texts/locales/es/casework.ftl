# Véase en/casework.ftl.

letter-title = Cartas
letter-nobody = Desde aquí no se puede escribir a nadie de este caso.
letter-write = Escribir una carta
letter-to = Para
letter-stage = Paso
letter-language = Idioma
letter-language-own = El idioma de la persona
letter-prepare = Preparar la carta
letter-side-reporter = quien reportó
letter-side-concerned = persona señalada
letter-side-involved = otra persona implicada
letter-stage-acknowledge = Confirmar: lo hemos recibido
letter-stage-understand = Comprender: lo que necesitamos saber
letter-stage-put-right = Reparar: lo que vamos a hacer
letter-stage-explain = Explicar: por qué lo hemos decidido
letter-heading = Carta: { $reader }
letter-read-by-code = Quien reportó lee esta carta con su código, donde está su reporte, y puede responder allí.
letter-read-in-report = Quien reportó lee esta carta en su reporte y puede responder allí.
letter-read-on-page = La carta se lee en una página propia, donde se puede responder. No muestra quién reportó nada, salvo que usted lo escriba.
letter-mail-without = Este caso está sellado: el correo solo dice que hay una carta.
letter-no-mail = No se envía ningún correo: no se conoce ninguna dirección.
letter-subject = Asunto
letter-text = Carta
letter-hint = Esta es la plantilla, rellenada. Cambie lo que no encaje.
letter-in-mail = El correo contiene la carta. Si no, solo dice que hay una.
letter-send = Enviar la carta
letter-templates = Plantillas de cartas
letter-templates-lead = Las primeras palabras de cada carta de un caso, en el idioma de quien la lee. Quien la escribe todavía puede cambiarlas.
letter-show = Mostrar
letter-open-hint = {"{name}"} será el nombre de la persona, {"{branch}"} el de su biblioteca. A quien no tiene nombre se le saluda sin él.
letter-went-back = Vuelta al texto original.
letter-go-back = Volver al texto original
letter-history = Versiones anteriores
letters-title = Cartas de la biblioteca
letters-lead = Lo que la biblioteca le ha escrito sobre un caso. Sus respuestas llegan a quienes lo examinan.
letters-none = No hay ninguna.
letters-replies = Sus respuestas
letters-reply = Su respuesta
letters-reply-hint = La leen quienes examinan el caso. Si se trata de un reporte, quien lo hizo no la lee.

letter-subject-acknowledge = Nos estamos ocupando
letter-subject-understand = Queremos comprenderlo
letter-subject-put-right = Lo que vamos a hacer
letter-subject-explain = Lo que hemos decidido y por qué
letter-reporter-acknowledge =
    Buenos días { $name }:

    gracias por decírnoslo. Su reporte ha llegado y alguien de { $branch } lo leerá. La persona señalada no sabrá quién es usted.

    Le escribiremos en cuanto sepamos más. Puede ampliar su reporte en cualquier momento.
letter-reporter-understand =
    Buenos días { $name }:

    hemos leído su reporte y queremos comprenderlo bien. Esto es lo que hemos entendido hasta ahora: …

    ¿Es así? Nos ayudaría saber: …

    { $branch }
letter-reporter-put-right =
    Buenos días { $name }:

    hizo bien en decírnoslo. Esto es lo que hace { $branch }: …

    Si vuelve a ocurrir, o si no basta, responda a esta carta.
letter-reporter-explain =
    Buenos días { $name }:

    hemos examinado su reporte. { $branch } ha decidido: …

    El motivo es: …

    Quizá esperaba otra cosa. Si hemos pasado algo por alto, responda a esta carta.
letter-concerned-acknowledge =
    Buenos días { $name }:

    { $branch } está examinando algo que le afecta: …

    No hay nada decidido. Antes queremos escucharle.
letter-concerned-understand =
    Buenos días { $name }:

    queremos comprender qué ocurrió desde su punto de vista: …

    Responda a esta carta o díganos si prefiere hablar. Puede venir con alguien de su confianza.

    { $branch }
letter-concerned-put-right =
    Buenos días { $name }:

    lo hemos examinado y estábamos en un error: …

    { $branch } lo ha reparado: … Lo sentimos.
letter-concerned-explain =
    Buenos días { $name }:

    { $branch } ha decidido: …

    El motivo y la cláusula del manual: …

    Si cree que es un error, responda a esta carta. Contra una medida puede apelar en «Medidas»; la revisa alguien que no participó en la decisión.
letter-involved-acknowledge =
    Buenos días { $name }:

    { $branch } está examinando algo en lo que usted estuvo presente: …

    No tiene que hacer nada. Si necesita apoyo, díganoslo.
letter-involved-understand =
    Buenos días { $name }:

    quizá pueda ayudar a { $branch } a comprender qué ocurrió: …

    ¿Qué vio u oyó? Usted decide si responde.
letter-involved-put-right =
    Buenos días { $name }:

    lo que le ocurrió no debería haber ocurrido. Esto es lo que hace { $branch }: …

    Díganos si necesita algo más.
letter-involved-explain =
    Buenos días { $name }:

    { $branch } ha terminado de examinarlo. Esto es lo que podemos contarle del resultado: …

    No podemos decirle más sobre las otras personas. Gracias por su ayuda.

mail-case-letter-subject = { $branch }: una carta para usted
mail-case-letter-text =
    Su biblioteca le ha escrito una carta. Léala aquí y responda si lo desea:

    { $link }
mail-case-letter-foot = Esta carta está también en la página de la biblioteca, donde puede responder: { $link }

case-act-letter = Carta
case-act-statement = Respuesta a una carta
case-act-asked-branch = Se ha preguntado a una persona de otra biblioteca
case-act-branch-accepted = La persona de la otra biblioteca se ocupa de ello
case-act-branch-declined = La persona de la otra biblioteca no puede decidirlo
cases-branch = Colega de otra biblioteca
cases-branch-hint = Como nombre@biblioteca, en una biblioteca de su red. Los casos que nadie aquí puede examinar le llegan de servidor a servidor, sellados. Si no es posible, se usa la dirección de correo.

case-requests = Casos de otras bibliotecas
case-request-title = Un caso de { $branch }
case-request-lead = En esta biblioteca están implicadas todas las personas que decidirían. Le piden que decida usted. No sabrá quién reportó; su respuesta llega a esa persona, sin su nombre.
case-request-asked = le espera
case-request-accepted = usted se ocupa
case-request-answered = respondido
case-request-refused = devuelto
case-request-expired = caducado
case-request-accept = Me ocupo de ello
case-request-hint = Escriba el resultado y envíelo; el caso queda entonces cerrado allí. Si no puede decidir porque conoce a esas personas, dígalo y devuélvalo.
case-request-refuse = Devolverlo
case-request-left-off = { $count ->
    [one] Una publicación guardada no cabía y no se muestra.
   *[other] { $count } publicaciones guardadas no cabían y no se muestran.
}
archive-file-letters = Cartas que la biblioteca le ha escrito sobre casos.

alert-title = Avisos
alert-lead = Lo que parece anormal en la biblioteca y lo que puede hacer. Se cuentan sucesos, nunca personas: nadie tiene una puntuación y los perfiles personales no se nombran.
alert-none = Nada parece anormal.
alert-settle = Lo he revisado
alert-before = Revisados
alert-set-up = Cuándo aparece un aviso
alert-hint = Cero desactiva un aviso. Los nuevos límites valen desde la próxima revisión, en menos de cinco minutos.
alert-count = A partir de cuántos
alert-minutes = En cuántos minutos
alert-mail = Escribir un correo a quienes examinan los reportes. (Otros programas se enteran en Webhooks.)
alert-post = Leer la publicación
alert-new-devices-name = Navegadores nuevos
alert-new-devices = { $count } inicios de sesión en navegadores nuevos en { $minutes } minutos
alert-new-devices-do = Después de las vacaciones o con ordenadores nuevos no es nada. Si no, pida a sus colegas que miren «Dispositivos conectados» en sus ajustes y cierren lo que no conozcan.
alert-failures-name = Contraseñas erróneas
alert-failures = { $count } contraseñas erróneas en { $minutes } minutos
alert-failures-do = Quizá alguien prueba contraseñas. Mientras nadie entre, no hay que hacer nada: las esperas crecen solas. Pida a quienes no usan un segundo factor que lo añadan.
alert-tokens-name = Aplicaciones nuevas
alert-tokens = { $count } aplicaciones nuevas para @{ $subject } en { $minutes } minutos
alert-tokens-do = Llame por teléfono a esa persona en vez de escribirle. Si no fue ella, cierre todas las sesiones en «Personas» y restablezca la contraseña.
alert-deletions-name = Publicaciones borradas
alert-deletions = { $count } publicaciones de @{ $subject } borradas en { $minutes } minutos
alert-deletions-do = Llame por teléfono a esa persona. Si no fue ella, cierre todas las sesiones en «Personas», restablezca la contraseña y recupere de una copia lo que falte.
alert-exports-name = Archivos
alert-exports = { $count } archivos solicitados en { $minutes } minutos
alert-exports-do = Los archivos solo llegan a los dueños de los perfiles. Si muchos colegas se marchan, no es nada; si no, pregunte si los pidieron ellos mismos.
alert-pile-on-name = Muchos desconocidos
alert-pile-on = { $count } desconocidos respondieron a una publicación en { $minutes } minutos
alert-pile-on-do = Hable con quien lo escribió de «Bajo ataque»: se mantiene lejos a los desconocidos durante siete días y otra persona lee en su lugar. Guarde pruebas antes de borrar nada.
alert-spam-wave-name = Oleada de spam
alert-spam-wave = { $count } perfiles nuevos escribieron lo mismo en { $minutes } minutos
alert-spam-wave-do = Mire uno de esos perfiles. Si es spam, limite o bloquee su servidor en «Servidores» y repórtelo allí.
waits-alerts =
    { $count ->
        [one] aviso
       *[other] avisos
    }
desk-hook-alert-raised = un aviso

mail-alert-subject = { $branch }: algo parece anormal
mail-alert-text =
    Algo parece anormal en la biblioteca. Qué es y qué puede hacer está aquí:

    { $link }

cases-kept-title = Cuánto se conservan los casos cerrados
cases-kept-hint = Los casos cerrados se purgan con todo su contenido cuando acaba su plazo, salvo los protegidos. Los abiertos no se tocan.
cases-kept-days = Días: { $kind }
cases-purges = Purgados hasta ahora, cada vez con un certificado:
cases-purge =
    { $count ->
        [one] Un caso purgado
       *[other] { $count } casos purgados
    }

illegal-tick = Una imagen puede mostrar el abuso de un menor
illegal-tick-hint = Si lo marca, nadie tiene que mirar: las imágenes se bloquean enseguida y la persona encargada las lleva a la autoridad.
illegal-title = No mire: estas imágenes pueden mostrar el abuso de un menor
illegal-lead = { $name } se encarga. Déjelo todo en sus manos.
illegal-no-lead = No hay nadie designado para esto. Llame ahora por teléfono a la dirección de la biblioteca.
illegal-look = No las abra, copie, guarde, fotografíe ni reenvíe, ni siquiera como prueba: eso puede ser un delito.
illegal-keep = Están bloqueadas y no se han copiado en ningún sitio. Las direcciones y sumas de abajo son lo que necesita la autoridad. No quite el bloqueo.
illegal-authority = Denúncielas hoy, solo con las direcciones y las sumas. Si un menor está en peligro ahora, llame antes a la policía:
illegal-after = Haga lo que diga la autoridad y anote aquí cuándo denunció y con qué número. Hable de ello con alguien: nadie tiene que cargar con esto a solas.
illegal-set-up = Imágenes que nadie debe mirar
illegal-set-up-hint = Qué ocurre cuando alguien reporta una imagen que puede mostrar el abuso de un menor. Las imágenes se bloquean enseguida, se guarda su suma y no se muestran a nadie.
illegal-set-lead = Alias de la persona encargada
illegal-country = País de la biblioteca
illegal-procedure = Su propio procedimiento (se muestra en tal caso)
case-act-locked = Imágenes bloqueadas
evidence-locked = Imagen o vídeo bloqueado, del que solo se guarda la suma (SHA-256):

anonymous-picture = Imagen { $number } (opcional)
anonymous-picture-hint = Lo que el archivo contiene además de la imagen, como lugar, hora y aparato, se elimina. Mire si la propia imagen muestra quién es usted.
case-files = Imágenes adjuntas
case-file = Imagen número { $number }
case-file-open = Abrir la imagen
