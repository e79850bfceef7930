/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How announcements put it in Russian, Spanish, French and Arabic: one invented sentence or two for each
 * construction, and the people that must come out.
 */

#include "reading.h"

static const ReadingCase russian[] = {
  { "states-in-full", "МИД России", NULL,
    "10 мая 2024 года Министр иностранных дел России И.П.Пробный провел переговоры с Министром иностранных дел "
    "Алжирской Народной Демократической Республики Ахмедом Мисали. Во встрече приняли участие Посол Боливарианской "
    "Республики Венесуэла в России Хорхе Муэстра и посол Исламской Республики Пакистан Али Намуна.",
    "И.П.Пробный | Министр иностранных дел | - | RU | host | principal\n"
    "Ахмед Мисали | Министром иностранных дел | - | DZ | guest | principal\n"
    "Хорхе Муэстра | Посол Боливарианской Республики Венесуэла в России | - | VE | guest | attendee\n"
    "Али Намуна | посол | - | PK | guest | attendee\n" },
  { "chaired-by-both", "МИД России", NULL,
    "10 мая 2024 года под председательством заместителя Министра иностранных дел Российской Федерации И.П.Пробного "
    "и вице-министра иностранных дел Республики Перу Марии Карменовой состоялись консультации. С российской стороны "
    "участвовали директор Первого департамента Азии МИД России С.С.Пробников и советник Министра П.П.Образцов, с "
    "перуанской – посол Перу в Москве Луис Муэстра и начальник управления Европы МИД Перу Карлос Пруэба.",
    "И.П.Пробный | заместителя Министра иностранных дел | - | RU | host | principal\n"
    "Мария Карменова | вице-министра иностранных дел | - | PE | guest | principal\n"
    "С.С.Пробников | директор Первого департамента Азии | МИД России | RU | host | attendee\n"
    "П.П.Образцов | советник Министра | - | RU | host | attendee\n"
    "Луис Муэстра | посол Перу в Москве | - | PE | guest | attendee\n"
    "Карлос Пруэба | начальник управления Европы | МИД Перу | PE | guest | attendee\n" },
  { "accusative-of-women-and-men-in-a", "МИД России", NULL,
    "12 июня 2024 года заместитель Министра иностранных дел С.В.Пробный принял посла Японии в России Акиру Рейсё и "
    "временного поверенного в делах Чешской Республики Ондржея Пршиклада. На встрече говорили и о культуре, и о "
    "спорте.",
    "С.В.Пробный | заместитель Министра иностранных дел | - | RU | host | principal\n"
    "Акира Рейсё | посла Японии в России | - | JP | guest | principal\n"
    "Ондржей Пршиклад | временного поверенного в делах | - | CZ | guest | principal\n" },
  { "counterpart-in-its-case", "Минобрнауки России", NULL,
    "Министр науки России Иван Пробный провел рабочую встречу со своим казахстанским коллегой Ержаном Мысаловым. В "
    "ней приняли участие статс-секретарь – заместитель министра Пётр Пробников, ректор МГУ имени М.В. Ломоносова "
    "Степан Примеров, а с казахстанской стороны – председатель Комитета науки Роза Мысалова.",
    "Иван Пробный | Министр науки | - | RU | host | principal\n"
    "Ержан Мысалов | - | - | KZ | guest | principal\n"
    "Пётр Пробников | статс-секретарь – заместитель министра | - | RU | host | attendee\n"
    "Степан Примеров | ректор | МГУ имени М.В. Ломоносова | RU | host | attendee\n"
    "Роза Мысалова | председатель | Комитета науки | KZ | guest | attendee\n" },
  { "name-dash-title", "Минобрнауки России", NULL,
    "В ходе встречи с российской стороны присутствовали: Иван Пробный – министр науки и высшего образования РФ; "
    "Анна Пробникова – директор департамента; с белорусской – Пётр Прыклад – председатель ГКНТ. Это и была вся "
    "делегация.",
    "Иван Пробный | министр науки и высшего образования | - | RU | host | attendee\n"
    "Анна Пробникова | директор департамента | - | RU | host | attendee\n"
    "Пётр Прыклад | председатель | ГКНТ | BY | guest | attendee\n" },
  { "led-delegation-three-syllables", "Минобрнауки России", NULL,
    "Делегацию Вьетнама возглавил заместитель министра науки и технологий Чан Ван Зу. По итогам переговоров "
    "подписан протокол заседания, о котором и шла речь.",
    "Чан Ван Зу | заместитель министра науки и технологий | - | VN | guest | principal\n" },
  { "body-of-one-word", "Роскосмос", NULL,
    "В Москве состоялась встреча генерального директора Госкорпорации «Роскосмос» Ивана Пробного с делегацией "
    "Республики Перу, которую возглавил министр транспорта Карлос Пруэба. Во встрече также приняли участие "
    "президент Национального агентства по аэрокосмическим исследованиям Перу Роса Эхемпла и исполнительный директор "
    "по международному сотрудничеству Роскосмоса Марат Образцов.",
    "Иван Пробный | генерального директора | Госкорпорации «Роскосмос» | RU | host | principal\n"
    "Карлос Пруэба | министр транспорта | - | PE | guest | principal\n"
    "Роса Эхемпла | президент | Национального агентства по аэрокосмическим исследованиям Перу | PE | guest | attendee\n"
    "Марат Образцов | исполнительный директор по международному сотрудничеству | Роскосмоса | RU | host | attendee\n" },
  { "region-and-no-title", "Правительство России", NULL,
    "Михаил Образцов провёл встречу с Премьер-министром Социалистической Республики Вьетнам Нгуен Ван Зу. В "
    "переговорах приняли участие помощник Президента Пётр Пробников, руководитель Федерального агентства по делам "
    "молодёжи Ксения Образцова и губернатор Томской области Олег Пробный.",
    "Михаил Образцов | - | - | RU | host | principal\n"
    "Нгуен Ван Зу | Премьер-министром | - | VN | guest | principal\n"
    "Пётр Пробников | помощник Президента | - | RU | host | attendee\n"
    "Ксения Образцова | руководитель | Федерального агентства по делам молодёжи | RU | host | attendee\n"
    "Олег Пробный | губернатор Томской области | - | RU | host | attendee\n" },
  { "from-one-side-from-the-other", "Министерство науки и высшего образования Российской Федерации", NULL,
    "Первый замминистра Иван Пробный обсудил с сербской делегацией, которую возглавляет госсекретарь Министерства "
    "науки Сербии Марина Пример, совместные проекты. От российской стороны в переговорах участвовала директор "
    "Департамента Анна Пробникова, от сербской – помощник министра Милош Пример и посол Сербии Момчило Пример.",
    "Иван Пробный | Первый замминистра | - | RU | host | principal\n"
    "Марина Пример | госсекретарь | Министерства науки Сербии | RS | guest | principal\n"
    "Анна Пробникова | директор Департамента | - | RU | host | attendee\n"
    "Милош Пример | помощник министра | - | RS | guest | attendee\n"
    "Момчило Пример | посол | - | RS | guest | attendee\n" },
  { "rank-of-a-soldier", "ТАСС", NULL,
    "Министр обороны генерал армии Андрей Пробный провел переговоры с министром обороны КНР генералом Ли Фанем. С "
    "китайской стороны в переговорах участвовал и начальник Объединенного штаба Чжан Вэй.",
    "Андрей Пробный | Министр обороны | - | RU | host | principal\n"
    "Ли Фань | министром обороны | - | CN | guest | principal\n"
    "Чжан Вэй | начальник | Объединенного штаба | CN | guest | attendee\n" },
  { "sent-greetings", "Роскосмос", NULL,
    "В Москве генеральный директор Роскосмоса Иван Пробный провел переговоры с министром транспорта Перу Карлосом "
    "Пруэбой. Председатель совета директоров Роскосмоса Пётр Образцов, который находится в отпуске, направил гостям "
    "приветствие и пожелал успехов на пути к новым целям.",
    "Иван Пробный | генеральный директор | Роскосмоса | RU | host | principal\n"
    "Карлос Пруэба | министром транспорта | - | PE | guest | principal\n" },
  { "ranks-of-scholars-and-letters-of-a-body", "Российская академия наук", NULL,
    "Вице-президент РАН академик Виктор Пробный принял делегацию Республики Сербия во главе с министром науки Драганом "
    "Примеровичем. С российской стороны подпись под документом поставил главный учёный секретарь РАН академик Пётр "
    "Образцов-Ленский. На встрече присутствовали: академик-секретарь Отделения историко-филологических наук РАН Глеб "
    "Пробников, директор Института славяноведения РАН доктор исторических наук Анна Пробникова, советник-посланник "
    "Посольства Республики Сербия в Российской Федерации Милош Примерович.",
    "Виктор Пробный | Вице-президент | РАН | RU | host | principal\n"
    "Драган Примерович | министром науки | - | RS | guest | principal\n"
    "Пётр Образцов-Ленский | главный учёный секретарь | РАН | RU | host | signatory\n"
    "Глеб Пробников | академик-секретарь Отделения историко-филологических наук | РАН | RU | host | attendee\n"
    "Анна Пробникова | директор | Института славяноведения РАН | RU | host | attendee\n"
    "Милош Примерович | советник-посланник | Посольства Республики Сербия в Российской Федерации | RS | guest | attendee\n" },
};

static const ReadingCase spanish[] = {
  { "for-the-time-being", "Ministerio de Relaciones Exteriores de Chile", NULL,
    "La ministra (s) de Relaciones Exteriores, Daniela Ejemplo Muestra, y el viceministro de Asuntos Exteriores de "
    "la República de Indonesia, Budi Contoh, presidieron en Santiago la VI Reunión de Consultas Políticas. La "
    "delegación visitante contó con la presencia del embajador de Indonesia en Chile, Agus Misal. “Es un socio de "
    "primer orden”, sostuvo la autoridad, quien reemplaza por estos días al ministro Andrés Ejemplo Mayor.",
    "Daniela Ejemplo Muestra | ministra (s) de Relaciones Exteriores | - | CL | host | principal\n"
    "Budi Contoh | viceministro de Asuntos Exteriores | - | ID | guest | principal\n"
    "Agus Misal | embajador de Indonesia en Chile | - | ID | guest | attendee\n" },
  { "asked-elsewhere-and-of-another-year", "Cancillería de Colombia", NULL,
    "La Vicecanciller Yolanda Prueba sostuvo este lunes una reunión con el Secretario Principal de Asuntos "
    "Exteriores de Kenia, Juma Mfano. “El café nos une”, dijo el gerente de la Federación Nacional de Cafeteros, "
    "Julio Ejemplo, consultado en Bogotá sobre los resultados del encuentro. La Vicepresidenta Marta Muestra había "
    "visitado Kenia en mayo de 2023.",
    "Yolanda Prueba | Vicecanciller | - | CO | host | principal\n"
    "Juma Mfano | Secretario Principal de Asuntos Exteriores | - | KE | guest | principal\n" },
  { "each-of-its-land", "Ministerio de la Producción del Perú", NULL,
    "El titular de la Producción, Raúl Ejemplo Soto, y el viceministro de Pesca y Acuicultura, Iván Muestra, "
    "sostuvieron un encuentro con los embajadores de Alemania, Klaus Beispiel; de Francia, Sophie Exemple; y de los "
    "Países Bajos, Pieter van Voorbeeld. También participó la jefa de Cooperación de la Delegación de la Unión "
    "Europea en el Perú, Anna Exempel.",
    "Raúl Ejemplo Soto | titular de la Producción | - | PE | host | principal\n"
    "Iván Muestra | viceministro de Pesca y Acuicultura | - | PE | host | principal\n"
    "Klaus Beispiel | embajadores | - | DE | guest | principal\n"
    "Sophie Exemple | embajadores | - | FR | guest | principal\n"
    "Pieter van Voorbeeld | embajadores | - | NL | guest | principal\n"
    "Anna Exempel | jefa de Cooperación | Delegación de la Unión Europea en el Perú | - | guest | attendee\n" },
  { "rank-before-the-name-and-other-side", "Ministerio de Relaciones Exteriores y Movilidad Humana del Ecuador", NULL,
    "La Viceministra de Relaciones Exteriores, Emb. Lorena Ejemplo, recibió la visita de cortesía del Viceministro "
    "de Relaciones Exteriores de la República de Corea, Kim Yeje-hyuk. Por el Ecuador estuvieron presentes el "
    "Subsecretario de Asia, África y Oceanía, Ministro Xavier Muestra, y la Directora de Asia, Consejera María "
    "Belén Prueba; por Corea, el Embajador Lee Yeje-won.",
    "Lorena Ejemplo | Viceministra de Relaciones Exteriores | - | EC | host | principal\n"
    "Kim Yeje-hyuk | Viceministro de Relaciones Exteriores | - | KR | guest | principal\n"
    "Xavier Muestra | Subsecretario de Asia, África y Oceanía | - | EC | host | attendee\n"
    "María Belén Prueba | Directora de Asia | - | EC | host | attendee\n"
    "Lee Yeje-won | Embajador | - | KR | guest | attendee\n" },
  { "letters-of-credence", "Presidencia de la República Dominicana", NULL,
    "El presidente Luis Ejemplo recibió en el Palacio Nacional las cartas credenciales de los nuevos embajadores de "
    "Italia, Sergio Esempio, y de Japón, Takeshi Rei. En la ceremonia estuvieron el ministro de Relaciones "
    "Exteriores, Roberto Muestra, y el ministro de la Presidencia, Joel Prueba.",
    "Luis Ejemplo | presidente | - | DO | host | principal\n"
    "Sergio Esempio | nuevos embajadores | - | IT | guest | principal\n"
    "Takeshi Rei | nuevos embajadores | - | JP | guest | principal\n"
    "Roberto Muestra | ministro de Relaciones Exteriores | - | DO | host | attendee\n"
    "Joel Prueba | ministro de la Presidencia | - | DO | host | attendee\n" },
  { "ministry-with-commas-and-company", "Ministerio de Relaciones Exteriores de Cuba", NULL,
    "La viceministra de Relaciones Exteriores, Ana Ejemplo Muestra, recibió al Secretario Permanente del Ministerio de "
    "Salud, Deportes, Género y Niños de la República Unida de Tanzania, Dr. Juma Mfano. Acompañaron al distinguido "
    "visitante el Excmo. Sr. Ali Mfanoni, embajador de Tanzania en Cuba; la Dra. Neema Mfanoso, Directora de Servicios "
    "Preventivos, y el Sr. Said Mfanisi, funcionario del Ministerio de Salud.",
    "Ana Ejemplo Muestra | viceministra de Relaciones Exteriores | - | CU | host | principal\n"
    "Juma Mfano | Secretario Permanente | Ministerio de Salud, Deportes, Género y Niños de la República Unida de Tanzania | TZ | guest | principal\n"
    "Ali Mfanoni | embajador de Tanzania en Cuba | - | TZ | guest | attendee\n"
    "Neema Mfanoso | Directora de Servicios Preventivos | - | TZ | guest | attendee\n"
    "Said Mfanisi | funcionario | Ministerio de Salud | TZ | guest | attendee\n" },
  { "two-people-tied-by-and", "Instituto Nacional de Tecnología Agropecuaria", NULL,
    "En el Centro Nacional de Investigaciones Agropecuarias, el presidente del INTA, Ernesto Ejemplo Muestra, recibió a "
    "la directora ejecutiva de AgroMuestra de Nueva Zelanda, Moana Exampleton. La comitiva neozelandesa se completó con "
    "el embajador Craig Sample-Moore, el investigador Rangi Example y Sarah Specimen, gerenta de Alianzas de Lactosur.",
    "Ernesto Ejemplo Muestra | presidente | INTA | - | host | principal\n"
    "Moana Exampleton | directora ejecutiva de AgroMuestra | - | NZ | guest | principal\n"
    "Craig Sample-Moore | embajador | - | NZ | guest | attendee\n"
    "Rangi Example | investigador | - | NZ | guest | attendee\n"
    "Sarah Specimen | gerenta de Alianzas de Lactosur | - | NZ | guest | attendee\n" },
};

static const ReadingCase french[] = {
  { "substitute-and-another-year", "Département fédéral des affaires étrangères", NULL,
    "Le conseiller fédéral Urs Beispiel a reçu à Berne la ministre des affaires étrangères et des Sénégalais de "
    "l’extérieur, Awa Exemple, en visite officielle. Le président de la Confédération, Hans Beispiel, avait "
    "rencontré le président Cheikh Modèle à Dakar en 2022. Le directeur suppléant de la Direction du développement "
    "et de la coopération (DDC), Paul Modèle, a participé aux discussions, de même que l’ambassadeur du Sénégal en "
    "Suisse, Mamadou Exemple.",
    "Urs Beispiel | conseiller fédéral | - | CH | host | principal\n"
    "Awa Exemple | ministre des affaires étrangères et des Sénégalais de l’extérieur | - | SN | guest | principal\n"
    "Paul Modèle | directeur suppléant | Direction du développement et de la coopération | CH | host | attendee\n"
    "Mamadou Exemple | ambassadeur du Sénégal en Suisse | - | SN | guest | attendee\n" },
  { "envoy-for-a-region-and-a-former-minister", "SPF Affaires étrangères Belgique", NULL,
    "La ministre belge des Affaires étrangères, Els Voorbeeld, s’est entretenue mardi par visioconférence avec le "
    "ministre des Affaires étrangères de la République démocratique du Congo, Fabien Exemple. Le programme de "
    "coopération, signé à Kinshasa par l’ancienne ministre Carine Modèle, se poursuit. L’envoyé spécial pour la "
    "région des Grands Lacs, Tom Voorbeeld, et la directrice Europe du ministère congolais, Béatrice Exemple, ont "
    "pris part à l’entretien.",
    "Els Voorbeeld | ministre belge des Affaires étrangères | - | BE | host | principal\n"
    "Fabien Exemple | ministre des Affaires étrangères | - | CD | guest | principal\n"
    "Tom Voorbeeld | envoyé spécial pour la région des Grands Lacs | - | BE | host | attendee\n"
    "Béatrice Exemple | directrice Europe | ministère congolais | CD | guest | attendee\n" },
  { "counterpart-with-his-title", "Ministère de l’Europe et des Affaires étrangères", NULL,
    "Marc Exemple, ministre de l’Europe et des Affaires étrangères, s’est entretenu par téléphone avec son "
    "homologue kazakhstanais, M. Ermek Mysal, vice-Premier ministre et ministre des affaires étrangères.",
    "Marc Exemple | ministre de l’Europe et des Affaires étrangères | - | FR | host | principal\n"
    "Ermek Mysal | vice-Premier ministre et ministre des affaires étrangères | - | KZ | guest | principal\n" },
  { "of-the-kingdom-and-of-a-minister", "Agence Maroc Presse", NULL,
    "Le ministre d’Etat, ministre de l’Energie, des Mines et des Energies renouvelables, Mohamed Mital, a reçu, "
    "mercredi à Rabat, l’ambassadeur de la République de Corée, You Yeje-myung. La rencontre s’est déroulée en "
    "présence de l’ambassadeur du Royaume auprès de l’Union européenne, Driss Mital, du P-DG de Mitalgaz, Rachid "
    "Mital, et de la secrétaire d’Etat auprès du ministre de l’Energie, chargée des Energies renouvelables, Nora "
    "Mital.",
    "Mohamed Mital | ministre d’Etat, ministre de l’Energie, des Mines et des Energies renouvelables | - | MA | host | principal\n"
    "You Yeje-myung | ambassadeur | - | KR | guest | principal\n"
    "Driss Mital | ambassadeur du Royaume auprès de l’Union européenne | - | MA | host | attendee\n"
    "Rachid Mital | P-DG | Mitalgaz | MA | host | attendee\n"
    "Nora Mital | secrétaire d’Etat auprès du ministre de l’Energie, chargée des Energies renouvelables | - | MA | host | attendee\n" },
  { "each-of-its-land", "Ministère des Finances du Luxembourg", NULL,
    "Le 16 mai 2023, le ministre des Finances, Marc Exemple, a accueilli les ambassadeurs de Belgique, Tom "
    "Voorbeeld, d’Allemagne, Karl Beispiel, et des Pays-Bas, Els Voorbeeld. Étaient également présents: Paul "
    "Modèle, conseiller de Gouvernement; et l’ambassadeur du Luxembourg auprès de l’UE, Georges Modèle.",
    "Marc Exemple | ministre des Finances | - | LU | host | principal\n"
    "Tom Voorbeeld | ambassadeurs | - | BE | guest | principal\n"
    "Karl Beispiel | ambassadeurs | - | DE | guest | principal\n"
    "Els Voorbeeld | ambassadeurs | - | NL | guest | principal\n"
    "Paul Modèle | conseiller de Gouvernement | - | LU | host | attendee\n"
    "Georges Modèle | ambassadeur du Luxembourg auprès de l’UE | - | LU | host | attendee\n" },
  { "round-the-table", "Centre national d'études spatiales", NULL,
    "Marie Exemple-Dubois, présidente du CNES, a reçu lundi Jose Halimbawa, directeur général de l'Agence spatiale des "
    "Philippines. Autour de la table se trouvaient, pour le CNES, Thomas Le Modèle, directeur des relations "
    "internationales, et le P-dg de Spatelec, Paul Modèle. Il devait en outre rencontrer, mercredi, la ministre de la "
    "Recherche, Anne Modèle-Petit.",
    "Marie Exemple-Dubois | présidente | CNES | FR | host | principal\n"
    "Jose Halimbawa | directeur général | Agence spatiale des Philippines | PH | guest | principal\n"
    "Thomas Le Modèle | directeur des relations internationales | - | - | host | attendee\n"
    "Paul Modèle | P-dg de Spatelec | - | - | host | attendee\n" },
};

static const ReadingCase arabic[] = {
  { "weekday-behind-the-name-and-land-in-title", "وكالة الأنباء الكويتية", NULL,
    "الكويت - 6 - 12 (كونا) -- استقبل وزير الخارجية الكويتي فهد ناصر المثال اليوم الأربعاء في ديوان عام وزارة "
    "الخارجية نائب رئيس الوزراء وزير الاقتصاد والتنمية المستدامة في جورجيا لاشا ماغاليدزه والوفد المرافق له. وحضر "
    "اللقاء مساعد وزير الخارجية لشؤون أوروبا السفير بدر صالح المثالي ونائب المدير العام في الصندوق الكويتي للتنمية "
    "الاقتصادية العربية عبدالعزيز المثال.",
    "فهد ناصر المثال | وزير الخارجية | - | KW | host | principal\n"
    "لاشا ماغاليدزه | نائب رئيس الوزراء وزير الاقتصاد والتنمية المستدامة | - | GE | guest | principal\n"
    "بدر صالح المثالي | مساعد وزير الخارجية لشؤون أوروبا | - | KW | host | attendee\n"
    "عبدالعزيز المثال | نائب المدير العام | الصندوق الكويتي للتنمية الاقتصادية العربية | KW | host | attendee\n" },
  { "formal-name-of-the-state", "وكالة الأنباء السعودية", NULL,
    "استقبل صاحب السمو الأمير فهد بن سلطان بن عبدالله آل مثال، وزير الخارجية، في الرياض اليوم، معالي وزير الخارجية "
    "بجمهورية بنغلاديش الشعبية الدكتور محمد رفيق المثال. حضر الاستقبال وكيل الوزارة للشؤون السياسية السفير الدكتور "
    "سالم بن ناصر المثالي، وسفير جمهورية بنغلاديش لدى المملكة جاويد مثالي.",
    "فهد بن سلطان بن عبدالله آل مثال | وزير الخارجية | - | SA | host | principal\n"
    "محمد رفيق المثال | وزير الخارجية | - | BD | guest | principal\n"
    "سالم بن ناصر المثالي | وكيل الوزارة للشؤون السياسية | - | SA | host | attendee\n"
    "جاويد مثالي | سفير جمهورية بنغلاديش لدى المملكة | - | BD | guest | attendee\n" },
  { "envoy-of-the-own-state", "وكالة أنباء الإمارات", NULL,
    "بحث سمو الشيخ عبدالله بن زايد المثالي نائب رئيس مجلس الوزراء وزير الخارجية، ومعالي ماريا نموذج وزيرة خارجية "
    "جمهورية بلغاريا، علاقات الصداقة بين البلدين. حضر اللقاء معالي أحمد علي المثالي وزير دولة، وسعادة سالم نموذجي "
    "سفير الدولة لدى جمهورية بلغاريا.",
    "عبدالله بن زايد المثالي | نائب رئيس مجلس الوزراء وزير الخارجية | - | AE | host | principal\n"
    "ماريا نموذج | وزيرة خارجية | - | BG | guest | principal\n"
    "أحمد علي المثالي | وزير دولة | - | AE | host | attendee\n"
    "سالم نموذجي | سفير الدولة لدى جمهورية بلغاريا | - | AE | host | attendee\n" },
  { "town-or-state", "وكالة الأنباء الأردنية", NULL,
    "بحث وزير الصناعة والتجارة والتموين المهندس رائد المثال، خلال لقائه في الوزارة اليوم الاثنين، السفير الهندي في "
    "عمان راجيف نموذج، سبل تعزيز التعاون الاقتصادي والتجاري بين البلدين. وحضر اللقاء أمين عام الوزارة دانا المثال "
    "ومدير غرفة صناعة عمان أمين النموذجي.",
    "رائد المثال | وزير الصناعة والتجارة والتموين | - | JO | host | principal\n"
    "راجيف نموذج | السفير الهندي في عمان | - | IN | guest | principal\n"
    "دانا المثال | أمين عام الوزارة | - | JO | host | attendee\n"
    "أمين النموذجي | مدير | غرفة صناعة عمان | JO | host | attendee\n" },
  { "counterpart-with-title-and-body", "وزارة الخارجية المصرية", NULL,
    "عقدت السفيرة منى المثال مساعدة وزير الخارجية للشئون الأوروبية جولة مشاورات سياسية مع نظيرها النرويجي السيد "
    "كاري نموذج مدير عام الشئون السياسية بوزارة الخارجية النرويجية، وذلك بحضور سفير مصر في أوسلو عمرو المثال.",
    "منى المثال | مساعدة وزير الخارجية للشئون الأوروبية | - | EG | host | principal\n"
    "كاري نموذج | مدير عام الشئون السياسية | وزارة الخارجية النرويجية | NO | guest | principal\n"
    "عمرو المثال | سفير مصر في أوسلو | - | EG | host | attendee\n" },
  { "signing-with-titles-behind", "وكالة أنباء الإمارات", NULL,
    "وقع المذكرة سعادة المهندس راشد علي المثالي مدير عام وكالة الإمارات للفضاء ومعالي لي يون هوان نائب وزير العلوم "
    "وتكنولوجيا المعلومات في جمهورية كوريا، بحضور معالي نورة سعيد المثالي وزيرة دولة للتعليم العام.",
    "راشد علي المثالي | مدير عام | وكالة الإمارات للفضاء | AE | host | signatory\n"
    "لي يون هوان | نائب وزير العلوم وتكنولوجيا المعلومات | - | KR | guest | signatory\n"
    "نورة سعيد المثالي | وزيرة دولة للتعليم العام | - | AE | host | attendee\n" },
  { "a-side-in-a-sentence-of-its-own", "وزارة البيئة المصرية", NULL,
    "وقّع السيد سامي المثال وزير البيئة واستصلاح الصحاري، ومعالي ميرتشا نموذجيسكو-دان وزير البيئة الروماني، اليوم "
    "بمقر الوزارة مذكرة تفاهم. وقال المثال إن المذكرة خطوة أولى. حضر مراسم التوقيع من الجانب المصري: الدكتور نبيل "
    "المثالي رئيس مركز بحوث الصحراء. ومن الجانب الروماني: السيدة إيلينا نموذجيسكو مدير عام المناخ.",
    "سامي المثال | وزير البيئة واستصلاح الصحاري | - | EG | host | signatory\n"
    "ميرتشا نموذجيسكو-دان | وزير البيئة | - | RO | guest | signatory\n"
    "نبيل المثالي | رئيس | مركز بحوث الصحراء | EG | host | attendee\n"
    "إيلينا نموذجيسكو | مدير عام المناخ | - | RO | guest | attendee\n" },
  { "envoy-who-lives-elsewhere", "وكالة الأنباء الأردنية", NULL,
    "التقى وزير البيئة سامي المثال سفيرة لاتفيا غير المقيمة لدى المملكة إيفا نموذجيني. وحضر اللقاء القنصل الفخري "
    "للاتفيا في عمان خليل المثالي ومدير عام شركة نور اللاتفية للاتصالات يانيس نموذجينش.",
    "سامي المثال | وزير البيئة | - | JO | host | principal\n"
    "إيفا نموذجيني | سفيرة لاتفيا غير المقيمة لدى المملكة | - | LV | guest | principal\n"
    "خليل المثالي | القنصل الفخري للاتفيا في عمان | - | LV | guest | attendee\n"
    "يانيس نموذجينش | مدير عام | شركة نور اللاتفية للاتصالات | LV | guest | attendee\n" },
};

/* Where nothing else says when a page was put out, the day that its text is dated from does. */
static void
test_datelines (void)
{
  static const struct
  {
    const char *text;
    const char *published;
    const char *date;
  } cases[] = {
    { "Nairobi (mar. 19/24). La Vicecanciller Yolanda Prueba sostuvo ayer una reunión con el Secretario de Comercio de Kenia, Juma Mfano, "
      "en la ciudad.",
      "2024-03-19", "2024-03-18" },
    { "Berne, 09.11.2023 - Le conseiller fédéral Urs Beispiel a reçu la ministre des affaires étrangères du Sénégal, Awa Exemple.",
      "2023-11-09", "2023-11-09" },
    { "Rabat, 6 févr. 2024 (AMP) - Le ministre des Affaires étrangères, Younes Mital, a eu lundi des entretiens avec la ministre de la "
      "Santé du Sénégal, Awa Exemple.",
      "2024-02-06", "2024-02-05" },
    { "Nairobi, March 19, 2024 (ABC) - Foreign Minister Juma Mfano met with Foreign Minister Luis Muestra of Peru.", "2024-03-19",
      "2024-03-19" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(ChMeeting) meeting = reading_read ("Ministry of Trade", NULL, cases[i].text);
      g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);

      g_assert_cmpstr (ch_article_get_published (article), ==, cases[i].published);
      g_assert_cmpstr (ch_meeting_get_date (meeting), ==, cases[i].date);
      reading_assert_evidence (meeting);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("russian", russian, G_N_ELEMENTS (russian));
  reading_add_cases ("spanish", spanish, G_N_ELEMENTS (spanish));
  reading_add_cases ("french", french, G_N_ELEMENTS (french));
  reading_add_cases ("arabic", arabic, G_N_ELEMENTS (arabic));
  g_test_add_func ("/constructions/datelines", test_datelines);

  return g_test_run ();
}
