# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Reclamación

complaints-title = Reclamaciones
complaints-lead = ¿Algo que { $branch } ha escrito o hecho aquí no está bien, o le molesta? Cuéntenoslo. No necesita una cuenta ni dar su nombre.
complaints-procedure = Qué ocurre después
complaints-step-1 = Nos escribe con el formulario de abajo. Recibe un número de referencia y un código para leer aquí la respuesta.
complaints-step-2 = Lo examina alguien que no está implicado. Si aquí nadie puede decidir, se lo pedimos a alguien de fuera de la biblioteca.
complaints-step-3 = Recibe una respuesta: por lo general en tres días, y en un día si se trata de privacidad, derecho o accesibilidad.
complaints-step-4 = Si algo estaba mal, lo corregimos y decimos qué hemos cambiado. Si no, decimos por qué, y citamos la cláusula de nuestro manual.
complaints-step-5 = Si la respuesta no le satisface, reclame de nuevo e indique el número. También puede dirigirse a la autoridad que supervisa la biblioteca o a la de protección de datos.
complaints-privacy = Guardamos lo que escribe y la respuesta durante dos años. No guardamos quién es ni desde dónde escribe. Nadie recibe peor trato por reclamar.
complaints-write = Escribir una reclamación
complaints-subject = ¿De qué se trata?
complaints-about-post = Una publicación de la biblioteca
complaints-about-staff = El comportamiento de alguien de la biblioteca
complaints-about-answer = Una respuesta mía que se ocultó o se eliminó
complaints-about-privacy = La privacidad, o una imagen mía
complaints-about-accessibility = Algo que no puedo leer o usar
complaints-about-block = Me han bloqueado
complaints-about-other = Otra cosa
complaints-address = Dirección de la publicación o del perfil (opcional)
complaints-address-hint = Cópiela de la barra de direcciones de su navegador. La publicación se guarda tal como está ahora, aunque alguien la elimine.
complaints-words = ¿Qué está mal?
complaints-words-hint = No incluya nada que muestre quién es, salvo que quiera que lo sepamos.
complaints-send = Enviar la reclamación
complaints-back = ¿Ya ha reclamado?
complaints-received = Hemos recibido su reclamación
complaints-reference = Su número es { $reference }. Indíquelo si nos llama o nos escribe.
complaints-due = Encontrará aquí una respuesta como muy tarde el { $day }.
complaints-keep = Anote este código. Se muestra una sola vez, y lo necesita para leer la respuesta y añadir algo a su reclamación.
complaints-number = Reclamación { $reference }

hidden-hide = Ocultar esta respuesta
hidden-hide-lead = La biblioteca puede ocultar una respuesta bajo sus propias publicaciones, pero nunca por la opinión que expresa. Quien la escribió recibe un mensaje con la cláusula y su motivo, y puede pedir una revisión de otra persona. La respuesta figura sin nombre en el registro público.
hidden-choose = Elija
hidden-reason-hint = Lo lee quien escribió la respuesta. Diga qué incumple la cláusula, no qué piensa usted de ella.
hidden-is-hidden = Esta respuesta está oculta. Aquí solo la ven quien la escribió y este perfil.
hidden-show = Mostrarla de nuevo
hidden-in-thread = { $count ->
    [one] Aquí hay una respuesta oculta. Ver por qué
   *[other] Aquí hay { $count } respuestas ocultas. Ver por qué
}
hidden-ground-personal-data = Datos personales de alguien
hidden-ground-threat = Amenaza
hidden-ground-unlawful = Contenido ilícito
hidden-ground-harassment = Acoso a una persona
hidden-ground-spam = Publicidad o spam
hidden-ground-impersonation = Se hace pasar por otra persona
hidden-ground-flooding = Lo mismo una y otra vez
hidden-message = { $handle } Hemos ocultado su respuesta bajo nuestra publicación. Motivo: { $ground } (nuestro manual, { $clause }). { $reason } Su opinión no es el motivo. Si cree que es un error, pida una revisión: { $link }
hidden-log-title = Respuestas ocultas
hidden-log-lead = Respuestas que la biblioteca ha ocultado bajo sus propias publicaciones. Una respuesta nunca se oculta por su opinión; aquí ve los motivos. No se muestra ni lo que se dijo ni quién lo dijo.
hidden-log-none = No se ha ocultado ninguna respuesta.
hidden-head-day = Día
hidden-head-profile = Bajo una publicación de
hidden-head-ground = Motivo
hidden-head-clause = Cláusula
hidden-head-state = Estado
hidden-head-reason = Explicación
hidden-state-hidden = Oculta
hidden-state-asked = Oculta; en revisión
hidden-state-kept = Revisada, y sigue oculta
hidden-state-shown = Mostrada de nuevo
hidden-yours = Su respuesta oculta
hidden-yours-means = Nadie más que usted y este perfil ve su respuesta bajo la publicación. Su respuesta no se ha eliminado, y quienes le siguen la siguen viendo.
hidden-ask = ¿Por qué debería mostrarse de nuevo?
hidden-ask-hint = Decide alguien que no la ocultó. Puede pedirlo una vez. La respuesta aparecerá en esta página; guarde su dirección.
hidden-ask-send = Pedir una revisión
hidden-look = Quien escribió una respuesta oculta pide una revisión. Motivo por el que se ocultó: { $ground }.
hidden-own = La ocultó usted, así que decide otra persona.
hidden-decide = Decisión
hidden-outcome-shown = La respuesta se muestra de nuevo.
hidden-outcome-kept = La respuesta sigue oculta.
hidden-why = ¿Por qué? Lo lee quien la escribió.
hidden-settle = Decidir y cerrar el caso

block-title = Bloqueo en nombre de la biblioteca
block-lead = Una persona bloqueada no puede, con la sesión iniciada, leer las publicaciones de este perfil ni responderlas. Un bloqueo en nombre de la biblioteca necesita un motivo y un final. Un bloqueo hecho desde una aplicación termina a los 30 días, salvo que indique aquí un motivo.
block-reason = Motivo
block-reason-hint = Se guarda con el bloqueo, para quienes gestionan este perfil y para las reclamaciones. Criticar a la biblioteca no es un motivo.
block-for = Por cuánto tiempo
block-days = { $count ->
    [one] Un día
   *[other] { $count } días
}
block-until = Termina el { $day }.
block-no-reason = Aún sin motivo.
block-no-end = Aún sin final.
block-change = Cambiar el motivo o el final
accounts-title = Cuentas en otros sitios
accounts-lead = Cada cuenta de la biblioteca en otro servicio: quién tiene acceso, dónde se guardan los datos de acceso y cuándo se revisa. No escriba nunca aquí una contraseña.
accounts-none = Aún no hay ninguna cuenta registrada. Empiece por la que más gente sigue.
accounts-add = Registrar una cuenta
accounts-edit = Editar esta cuenta
accounts-change = Revisar o editar
accounts-who = { $holder } tiene los datos de acceso; suplente: { $deputy }.
accounts-covered = Hoy no está: responde { $name }.
accounts-keys = Datos de acceso: { $place }.
accounts-review = Próxima revisión el { $day }.
accounts-due = Toca revisarla
accounts-orphaned = Alguien con los datos de acceso se ha ido: cámbielos y nombre a otra persona
accounts-looked = Todo está bien; revisar de nuevo el
accounts-looked-do = Revisada
accounts-remove = Quitar del registro
accounts-service = Servicio
accounts-address = Dirección
accounts-address-hint = La página de la cuenta, o su alias: @biblioteca
accounts-keys-at = Dónde están los datos de acceso
accounts-keys-hint = Por ejemplo: gestor de contraseñas, carpeta “Comunicación”. Nunca la contraseña misma.
accounts-holder = Quién tiene los datos de acceso
accounts-handle-hint = El alias profesional de alguien del equipo.
accounts-deputy = Suplente
accounts-review-on = Próxima revisión
cover-title = Quién responde cuando alguien no está
cover-lead = Acordado de antemano, para que ninguna pregunta espere a que alguien vuelva de vacaciones.
cover-none = Nadie está ausente.
cover-away = Quién no está
cover-cover = Quién responde
cover-first = Primer día
cover-last = Último día
cover-note = Nota de traspaso (opcional)
cover-add = Añadir
cover-remove = Quitar
cover-who = { $cover } responde por { $away }.
emergency-title = Plan de emergencia
emergency-write = Qué hacer
emergency-hint = Para todo el personal, en el orden en que hay que hacerlo. Markdown: # hace un título, - una lista. Incluya números de teléfono.
emergency-look = Vista previa
emergency-change = Editar el plan
emergency-changed = Último cambio el { $day }.
emergency-starter = La biblioteca aún no ha escrito su propio plan; este es el inicial.
emergency-keys = Quién tiene acceso hoy
emergency-holder = Datos de acceso
emergency-deputy = Suplente
emergency-plan =
    # Si alguien recibe amenazas
    1. ¿Hay alguien en peligro ahora? Llame al número de emergencias, el 112.
    2. No responda. Conserve lo que se escribió: repórtelo aquí y quedará guardado como prueba.
    3. Avise a su responsable por teléfono, no por mensaje.

    # Si se han apoderado de una cuenta
    1. Quien tiene los datos de acceso, o su suplente, cierra todas las sesiones y cambia la contraseña.
    2. Si ha hecho clic en algo, pulse abajo “He hecho clic”. Nadie le culpará.
    3. Escriba en otro canal de la biblioteca que esa cuenta no habla por nosotros en este momento.

    # Si mucha gente ataca una publicación
    1. Responde una sola persona, una vez, con hechos. Nadie más.
    2. Pare lo que esté programado. Cuide de todas las personas que se nombran.
    3. La persona responsable decide si la publicación se queda, se corrige o se elimina, y dice por qué.

    # Si se han publicado datos personales
    1. Elimine la publicación enseguida. Anote qué se podía ver y durante cuánto tiempo.
    2. Avise el mismo día a la persona de protección de datos: la ley da 72 horas.
clicked-title = He hecho clic
clicked-lead = ¿Ha abierto un enlace extraño o ha escrito su contraseña en una página que no era nuestra? Le pasa a todo el mundo. Pulse el botón; es rápido, y cuanto antes, mejor.
clicked-does-sessions = Se cierra su sesión en todas partes, en navegadores y aplicaciones.
clicked-does-tell = Quienes gestionan al personal reciben un correo, para poder ayudar. Solo dice que ha pulsado el botón.
clicked-does-not = No se elimina nada suyo, y nadie se lo tendrá en cuenta.
clicked-do = He hecho clic: cerrar todas mis sesiones
clicked-done = Se ha cerrado su sesión en todas partes
clicked-done-lead = Ha hecho bien en decirlo. Estos son los siguientes pasos.
clicked-step-1 = Elija una contraseña nueva desde un dispositivo de confianza. Si usaba la anterior en otro sitio, cámbiela también allí.
clicked-step-2 = Active el segundo factor, si aún no lo ha hecho.
clicked-step-3 = Si tiene aquí un perfil personal, ábralo y cierre también la sesión de sus aplicaciones: nadie más que usted sabe que es suyo.
clicked-step-4 = No elimine el mensaje con el enlace. Quienes se ocupan de sus ordenadores necesitan verlo.
clicked-password = Elegir una contraseña nueva
photo-consent-title = Consentimientos de fotos
photo-consent-lead = Quién ha aceptado aparecer en imágenes: por el número del formulario firmado, nunca por el nombre. Cuando un consentimiento termina, sus imágenes se eliminan aquí con sus publicaciones, y se pide a otros servidores que hagan lo mismo.
photo-consent-none = Aún no hay consentimientos registrados. Haga firmar un formulario, dele un número y regístrelo aquí.
photo-consent-new = Registrar un consentimiento
photo-consent-reference = Número del formulario firmado
photo-consent-reference-hint = Como en el papel, por ejemplo F-2026-017. Sin nombre.
photo-consent-signed-by = Firmado por
photo-consent-person = la propia persona
photo-consent-guardian = madre, padre o tutor
photo-consent-by-guardian = Ha firmado la madre, el padre o un tutor
photo-consent-scope = Se puede mostrar
photo-consent-scope-inside = a la biblioteca y su red
photo-consent-scope-public = a todo el mundo
photo-consent-given = Firmado el
photo-consent-given-on = firmado el { $day }
photo-consent-expires = Válido hasta
photo-consent-record = Registrar
photo-consent-state = Estado
photo-consent-until = Válido hasta el { $day }
photo-consent-soon = termina pronto
photo-consent-ended-withdrawn = Retirado
photo-consent-ended-expired = Caducado
photo-consent-number = Consentimiento { $reference }
photo-consent-pictures = Imágenes que lo necesitan
photo-consent-post = La publicación
photo-consent-copies = Copias en otros sitios
photo-consent-copies-lead = Estos servidores tenían una publicación con una imagen y se les pidió que la eliminaran. La mayoría lo hace enseguida. Si aún encuentra allí la imagen, escriba a quienes gestionan el servidor.
photo-consent-extend = Prorrogar
photo-consent-withdraw = Retirar
photo-consent-withdraw-lead = { $count ->
    [0] Ninguna imagen necesita aún este consentimiento. Una vez retirado, ninguna podrá usarlo.
    [one] Se elimina aquí una imagen, con su publicación, y se pide a otros servidores que la eliminen. No se puede deshacer.
   *[other] Se eliminan aquí { $count } imágenes, con sus publicaciones, y se pide a otros servidores que las eliminen. No se puede deshacer.
}
photo-consent-sure = Sí, este consentimiento se ha retirado
photo-consent-sure-missing = Marque la casilla para confirmar. No se ha cambiado nada.
photo-consent-of-post = Consentimientos de fotos de esta publicación
photo-consent-of-post-lead = Marque los consentimientos que necesita cada imagen. Cuando uno termina, la imagen se elimina.
photo-consent-picture = Imagen sin descripción
inbox-title = Respuestas
inbox-lead = Lo que la gente escribe públicamente a este perfil, para cuándo hay que responder y quién lo hace. Los mensajes solo para el perfil están en Mensajes.
inbox-which = Mostrar
inbox-open = Pendientes
inbox-mine = Mías
inbox-snoozed = Aplazadas
inbox-closed = Hechas
inbox-none-open = Nada espera respuesta. Lo que la gente escribe a este perfil aparece aquí.
inbox-none-mine = No tiene nada asignado.
inbox-none-snoozed = No hay nada aplazado.
inbox-none-closed = Aún no se ha respondido nada.
inbox-due = responder antes de { $when }
inbox-until = aplazada hasta el { $day }
inbox-owner = Responde { $name }
inbox-no-owner = Aún nadie
inbox-late = con retraso
inbox-escalated = lo decide quien gestiona
inbox-writing = { $name } está escribiendo una respuesta ahora mismo.
inbox-state-open = Pendiente
inbox-state-answered = Respondida
inbox-state-left = Sin respuesta
inbox-state-case = Un caso en la gestión
inbox-kind = ¿Qué es?
inbox-kind-unsorted = Sin clasificar
inbox-kind-question = Pregunta
inbox-kind-complaint = Reclamación
inbox-kind-error = Un error nuestro
inbox-kind-praise = Elogio
inbox-kind-troll = Provocación
inbox-kind-threat = Amenaza
inbox-kind-press = Prensa
inbox-kind-records = Solicitud de documentos
inbox-from = { $name } escribe
inbox-gone = Quien escribió esto lo ha eliminado.
inbox-answer = Responder
inbox-write = Respondo yo
inbox-write-hint = Sus colegas ven durante un cuarto de hora que está escribiendo.
inbox-step-1 = 1. Acusar recibo
inbox-step-2 = 2. Entender
inbox-step-3 = 3. Corregir o explicar
inbox-text-1 = Gracias por escribirnos. Lo estamos mirando y mañana como muy tarde le diremos más aquí.
inbox-text-2 = Para entenderlo bien: ¿puede decirnos cuándo y dónde fue? Por favor, no incluya nada personal.
inbox-text-3 = Lo hemos mirado. Esto es lo que hemos encontrado y lo que hemos cambiado:
inbox-answer-words = Su respuesta
inbox-answer-send = Enviar este paso
inbox-answer-done = Con esto queda hecho
inbox-knows = Lo he leído; enviar la mía de todos modos
inbox-notes = Notas para colegas
inbox-note = Nueva nota
inbox-note-add = Añadir nota
inbox-sort = Clasificar y asignar
inbox-who = Quién responde
inbox-theme = Parte de
inbox-no-theme = ningún tema
inbox-snooze = Aplazar hasta
inbox-snooze-do = Aplazar
inbox-else = No responder, preguntar o abrir un caso
inbox-words = Motivo
inbox-words-hint = Para colegas. A veces lo mejor es no responder; diga por qué.
inbox-leave = No responder
inbox-escalate = Preguntar a quien gestiona
inbox-to-case = Abrir un caso con toda la conversación
inbox-left-because = Sin respuesta: { $reason }
inbox-reopen = Reabrir
inbox-rules = Reglas y textos
inbox-rules-lead = Para cuándo se responde cada tipo, y quién lo hace. Deje las horas vacías si no necesita respuesta. Quienes gestionan el perfil reciben un correo sobre lo que lleva retraso.
inbox-hours = Horas
inbox-texts = Textos
inbox-texts-lead = Cómo empieza cada paso de una respuesta. Siempre se adapta antes de enviarla.
patterns-title = Temas recurrentes
patterns-lead = Lo que la gente plantea mes tras mes. Diga quién se ocupa, y publique en qué ha quedado.
patterns-none = Aún no hay temas. Añada uno cuando una tercera persona pregunte lo mismo.
patterns-owner = Se ocupa { $name }
patterns-published = publicado
patterns-unpublished = sin publicar
patterns-said = Dicho y hecho
patterns-publish = Publicar
patterns-name = Lo que la gente plantea
patterns-name-hint = En pocas palabras, por ejemplo: horario del domingo.
patterns-looks-after = Quién se ocupa
patterns-add = Añadir tema
you-said-title = Dicho y hecho
you-said-lead = Lo que la gente dijo a { $branch }, y lo que hicimos.
you-said-none = Aún no se ha publicado nada.
off-work-title = Ausencia
off-work-lead = Mientras no esté, quienes escriban solo a este perfil reciben una respuesta en menos de una hora, una sola vez. Las publicaciones públicas no reciben ninguna.
off-work-on = Está ausente hasta el { $day }.
off-work-until = Último día de ausencia
off-work-message = Su mensaje
off-work-hint = Diga hasta cuándo, y quién responde entretanto. Cada persona lo recibe una vez.
off-work-text = Gracias por su mensaje. Ahora no estoy en el trabajo y lo leeré a mi vuelta. Si es urgente, escriba a la biblioteca.
off-work-end = He vuelto
off-work-quiet = Horas de descanso: cuándo esperan las notificaciones cada día
