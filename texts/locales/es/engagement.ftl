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
