<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AccessTrial</name>
    <message>
        <source>Access is granted.</source>
        <translation>Доступ есть.</translation>
    </message>
    <message>
        <source>Access is granted; %1 of %2 requests are left for now.</source>
        <translation>Доступ есть; пока осталось запросов: %1 из %2.</translation>
    </message>
    <message>
        <source>%1 answers as %2 does.</source>
        <translation>%1 отвечает так, как отвечает %2.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Without a command the window opens:</source>
        <translation>Без команды открывается окно:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>&quot;launchprobe help COMMAND&quot; says more of one; exit codes: 0 done, 1 done with problems, 2 wrong usage, 3 failed.</source>
        <translation>Подробнее об одной из них: «launchprobe help КОМАНДА». Коды завершения: 0 — готово, 1 — готово, но с замечаниями, 2 — неверный вызов, 3 — не удалось.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. &quot;launchprobe help&quot; lists them.</source>
        <translation>Команды «%1» нет. Их перечень выводит «launchprobe help».</translation>
    </message>
    <message>
        <source>There is no display to open the window on. &quot;launchprobe help&quot; lists the commands, which need none.</source>
        <translation>Нет экрана, на котором можно открыть окно. Командам он не нужен, их перечень выводит «launchprobe help».</translation>
    </message>
    <message>
        <source>No profile was given: the shipped sample profile is used.</source>
        <translation>Профиль не указан: взят профиль из поставляемого образца.</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>the query is empty</source>
        <translation>запрос пуст</translation>
    </message>
    <message>
        <source>discussions can be searched with a token only</source>
        <translation>в обсуждениях можно искать только с токеном</translation>
    </message>
    <message>
        <source>Reddit answers approved applications only</source>
        <translation>Reddit отвечает только одобренным приложениям</translation>
    </message>
    <message>
        <source>all projects can be searched with a token only</source>
        <translation>по всем проектам можно искать только с токеном</translation>
    </message>
    <message>
        <source>Discord answers bots on servers that invited them</source>
        <translation>Discord отвечает только ботам и только на серверах, куда их пригласили</translation>
    </message>
    <message>
        <source>a server is named by its number</source>
        <translation>сервер указывается его номером</translation>
    </message>
    <message>
        <source>the bot lacks the Message Content intent</source>
        <translation>у бота нет права читать содержимое сообщений (Message Content Intent)</translation>
    </message>
    <message>
        <source>code can be searched with a token only</source>
        <translation>поиск по коду доступен только с токеном</translation>
    </message>
    <message>
        <source>models are found by their name</source>
        <translation>модели ищутся по названию</translation>
    </message>
    <message>
        <source>X answers applications with paid access only</source>
        <translation>X отвечает только приложениям с платным доступом</translation>
    </message>
    <message>
        <source>this instance runs Lemmy %1; versions before 1.0 are read</source>
        <translation>на этом сервере работает Lemmy %1, а читаются версии до 1.0</translation>
    </message>
</context>
<context>
    <name>CopiesCommand</name>
    <message numerus="yes">
        <source>%n post(s) may be copies</source>
        <translation>
            <numerusform>%n сообщение — возможная копия</numerusform>
            <numerusform>%n сообщения — возможные копии</numerusform>
            <numerusform>%n сообщений — возможные копии</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) compared</source>
        <translation>
            <numerusform>Сравнено: %Ln сообщение</numerusform>
            <numerusform>Сравнено: %Ln сообщения</numerusform>
            <numerusform>Сравнено: %Ln сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds posts that say again what an earlier one said; they count with its rig.</source>
        <translation>Находит сообщения, повторяющие сказанное раньше: они считаются вместе с машиной первоисточника.</translation>
    </message>
    <message>
        <source>--project DIR  the project&apos;s folder; what was not compared yet is compared first
--json         one JSON document instead of text</source>
        <translation>--project DIR  папка проекта; сначала сравнивается то, что ещё не сравнивалось
--json         один документ JSON вместо текста</translation>
    </message>
</context>
<context>
    <name>DisputeCard</name>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Had that and the error all the same</source>
        <translation>То же было, а ошибка осталась</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Works badly</source>
        <translation>Работает плохо</translation>
    </message>
    <message>
        <source>Helped: %1</source>
        <translation>Помогло: %1</translation>
    </message>
    <message>
        <source>Only the first side uses %1: run once with and once without it.</source>
        <translation>Только первая сторона использует %1: запустите один раз с этим и один раз без.</translation>
    </message>
    <message>
        <source>Only the second side uses %1: run once with and once without it.</source>
        <translation>Только вторая сторона использует %1: запустите один раз с этим и один раз без.</translation>
    </message>
    <message>
        <source>%1: %2 on the first side, %3 on the second. Change that alone and leave the rest.</source>
        <translation>%1: у первой стороны %2, у второй %3. Измените только это, остальное оставьте как есть.</translation>
    </message>
    <message>
        <source>%1: the second side states %2, the first says nothing. Ask for it.</source>
        <translation>%1: вторая сторона называет %2, первая молчит. Спросите об этом.</translation>
    </message>
    <message>
        <source>%1: the first side states %2, the second says nothing. Ask for it.</source>
        <translation>%1: первая сторона называет %2, вторая молчит. Спросите об этом.</translation>
    </message>
    <message>
        <source>The posts state nothing that differs: ask both sides for driver, engine version and the whole command line.</source>
        <translation>В сообщениях нет ничего, что различалось бы: спросите обе стороны о драйвере, версии движка и полной командной строке.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln независимая машина</numerusform>
            <numerusform>%Ln независимые машины</numerusform>
            <numerusform>%Ln независимых машин</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>самое новое %1</translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>драйвер %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>reports</comment>
        <translation>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
        </translation>
    </message>
    <message>
        <source>One combination, and opposite outcomes.</source>
        <translation>Одно и то же сочетание, а исходы противоположны.</translation>
    </message>
    <message>
        <source>One error, and fixes of different people that have nothing in common.</source>
        <translation>Одна ошибка, а разным людям помогло разное.</translation>
    </message>
    <message>
        <source>A fix that helped some, while others had it and the error all the same.</source>
        <translation>Средство помогло одним, а у других оно было — и ошибка тоже.</translation>
    </message>
    <message>
        <source>What would tell them apart</source>
        <translation>Что их различило бы</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Launch dossier: %1</source>
        <translation>Досье запуска: %1</translation>
    </message>
    <message>
        <source>Made on %1 by LaunchProbe %2 from %3 threads with %4 posts; the newest post is of %5.</source>
        <translation>Составлено %1 программой LaunchProbe %2: тредов — %3, сообщений — %4; самое новое сообщение от %5.</translation>
    </message>
    <message>
        <source>no day at all</source>
        <translation>нет даты</translation>
    </message>
    <message>
        <source>Every claim stands on the quotes below it, word for word as they were retrieved. Authors are numbers; the numbers hold for this document alone.</source>
        <translation>Каждое утверждение опирается на цитаты под ним, приведённые дословно в том виде, в каком они были получены. Авторы обозначены номерами; номера действительны только в этом документе.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Ускоритель</translation>
    </message>
    <message>
        <source>Video memory</source>
        <translation>Видеопамять</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>Лимит мощности</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 Вт</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Процессор</translation>
    </message>
    <message>
        <source>System memory</source>
        <translation>Оперативная память</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Операционная система</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>CUDA as the driver reports it</source>
        <translation>CUDA по данным драйвера</translation>
    </message>
    <message>
        <source>CUDA toolkit</source>
        <translation>Набор инструментов CUDA</translation>
    </message>
    <message>
        <source>CUDA of the framework</source>
        <translation>CUDA фреймворка</translation>
    </message>
    <message>
        <source>Target models</source>
        <translation>Целевые модели</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Дата вопроса</translation>
    </message>
    <message>
        <source>Why a deep search is due</source>
        <translation>Почему нужен глубокий поиск</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>What was asked, and where</source>
        <translation>Что и где спрашивали</translation>
    </message>
    <message>
        <source>No answer is no all-clear: a question that was blocked or not searched says nothing.</source>
        <translation>Отсутствие ответа не значит, что всё в порядке: вопрос, который был заблокирован или не задавался, ни о чём не говорит.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>выключен</translation>
    </message>
    <message>
        <source>No such report is in the archive.</source>
        <translation>Такого отчёта в архиве нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n further report(s) stand farther from the profile and are left out here.</source>
        <translation>
            <numerusform>Ещё %n отчёт дальше от профиля и здесь не приведён.</numerusform>
            <numerusform>Ещё %n отчёта дальше от профиля и здесь не приведены.</numerusform>
            <numerusform>Ещё %n отчётов дальше от профиля и здесь не приведены.</numerusform>
        </translation>
    </message>
    <message>
        <source>- Met on the way: %1</source>
        <translation>- Что встретилось по пути: %1</translation>
    </message>
    <message>
        <source>- What helped, or is advised: %1</source>
        <translation>- Что помогло или советуют: %1</translation>
    </message>
    <message>
        <source>- Distance to the profile: %1</source>
        <translation>- Расстояние до профиля: %1</translation>
    </message>
    <message>
        <source>- Outcome as a person judged it</source>
        <translation>- Исход по оценке человека</translation>
    </message>
    <message>
        <source>- Outcome as the extraction read it</source>
        <translation>- Исход по данным извлечения</translation>
    </message>
    <message>
        <source>- Tags: %1</source>
        <translation>- Метки: %1</translation>
    </message>
    <message>
        <source>- Note: %1</source>
        <translation>- Заметка: %1</translation>
    </message>
    <message>
        <source>author %1</source>
        <translation>автор %1</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>написано %1</translation>
    </message>
    <message>
        <source>retrieved %1</source>
        <translation>получено %1</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Противоречия</translation>
    </message>
    <message>
        <source>No two reports of the same combination contradict each other.</source>
        <translation>Отчёты об одном и том же сочетании друг другу не противоречат.</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>заработало</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>сбой или потеря</translation>
    </message>
    <message numerus="yes">
        <source>%n independent rig(s)</source>
        <translation>
            <numerusform>%n независимая машина</numerusform>
            <numerusform>%n независимые машины</numerusform>
            <numerusform>%n независимых машин</numerusform>
        </translation>
    </message>
    <message>
        <source>Open risks</source>
        <translation>Открытые риски</translation>
    </message>
    <message>
        <source>Failures near this profile without a known remedy</source>
        <translation>Сбои рядом с этим профилем, для которых средство не известно</translation>
    </message>
    <message>
        <source>None in the archive; that is no promise.</source>
        <translation>В архиве таких нет; это ничего не гарантирует.</translation>
    </message>
    <message>
        <source>Questions without an answer</source>
        <translation>Вопросы без ответа</translation>
    </message>
    <message>
        <source>Every question was answered at every source.</source>
        <translation>На каждый вопрос ответил каждый источник.</translation>
    </message>
    <message>
        <source>Left out as judged by a person: %1 unclear, %2 duplicates.</source>
        <translation>Исключено по оценке человека: неясных — %1, повторов — %2.</translation>
    </message>
    <message>
        <source>out of video memory</source>
        <translation>не хватило видеопамяти</translation>
    </message>
    <message>
        <source>out of system memory</source>
        <translation>не хватило оперативной памяти</translation>
    </message>
    <message>
        <source>no kernels for this card&apos;s architecture</source>
        <translation>нет ядер для архитектуры этой карты</translation>
    </message>
    <message>
        <source>quantisation not supported</source>
        <translation>квантизация не поддерживается</translation>
    </message>
    <message>
        <source>model not supported</source>
        <translation>модель не поддерживается</translation>
    </message>
    <message>
        <source>driver and CUDA do not match</source>
        <translation>драйвер и CUDA не подходят друг другу</translation>
    </message>
    <message>
        <source>build fails</source>
        <translation>не собирается</translation>
    </message>
    <message>
        <source>a module or symbol is missing</source>
        <translation>не хватает модуля или символа</translation>
    </message>
    <message>
        <source>illegal memory access</source>
        <translation>недопустимое обращение к памяти</translation>
    </message>
    <message>
        <source>CUDA error</source>
        <translation>Ошибка CUDA</translation>
    </message>
    <message>
        <source>internal check failed</source>
        <translation>сработала внутренняя проверка</translation>
    </message>
    <message>
        <source>segmentation fault</source>
        <translation>ошибка сегментации</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>зависает</translation>
    </message>
    <message>
        <source>not-a-number output</source>
        <translation>вывод NaN</translation>
    </message>
    <message>
        <source>garbage output</source>
        <translation>бессмысленный вывод</translation>
    </message>
    <message>
        <source>chat template or tool calls broken</source>
        <translation>сломан шаблон чата или вызов инструментов</translation>
    </message>
    <message>
        <source>far slower than expected</source>
        <translation>намного медленнее ожидаемого</translation>
    </message>
    <message>
        <source>card hardly used</source>
        <translation>карта почти не загружена</translation>
    </message>
    <message>
        <source>throttling</source>
        <translation>троттлинг</translation>
    </message>
    <message>
        <source>power trouble</source>
        <translation>неполадки с питанием</translation>
    </message>
    <message>
        <source>overheating</source>
        <translation>перегрев</translation>
    </message>
    <message>
        <source>cards cannot talk to each other</source>
        <translation>карты не могут обмениваться данными</translation>
    </message>
    <message>
        <source>paging to disk or swap</source>
        <translation>подкачка с диска</translation>
    </message>
    <message>
        <source>model does not load</source>
        <translation>модель не загружается</translation>
    </message>
    <message>
        <source>download fails</source>
        <translation>не скачивается</translation>
    </message>
    <message>
        <source>falls back to a slower kernel</source>
        <translation>переход на более медленное ядро</translation>
    </message>
    <message>
        <source>worked in an earlier version</source>
        <translation>в прежней версии работало</translation>
    </message>
    <message>
        <source>memory of the wrong CPU node</source>
        <translation>память чужого узла процессора</translation>
    </message>
    <message>
        <source>another failure</source>
        <translation>другой сбой</translation>
    </message>
    <message>
        <source>the same card and edition</source>
        <translation>та же карта и то же издание</translation>
    </message>
    <message>
        <source>the same card</source>
        <translation>та же карта</translation>
    </message>
    <message>
        <source>another card of the same architecture</source>
        <translation>другая карта той же архитектуры</translation>
    </message>
    <message>
        <source>another card of the same maker</source>
        <translation>другая карта того же производителя</translation>
    </message>
    <message>
        <source>another card</source>
        <translation>другая карта</translation>
    </message>
    <message>
        <source>the same model</source>
        <translation>та же модель</translation>
    </message>
    <message>
        <source>another model of the family</source>
        <translation>другая модель того же семейства</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>другая модель</translation>
    </message>
    <message>
        <source>the same quantisation</source>
        <translation>та же квантизация</translation>
    </message>
    <message>
        <source>a related quantisation</source>
        <translation>родственная квантизация</translation>
    </message>
    <message>
        <source>another quantisation</source>
        <translation>другая квантизация</translation>
    </message>
    <message>
        <source>a wanted engine</source>
        <translation>нужный движок</translation>
    </message>
    <message>
        <source>another engine</source>
        <translation>другой движок</translation>
    </message>
    <message>
        <source>the same driver branch</source>
        <translation>та же ветка драйвера</translation>
    </message>
    <message>
        <source>the same CUDA</source>
        <translation>та же CUDA</translation>
    </message>
    <message>
        <source>the same system</source>
        <translation>та же система</translation>
    </message>
    <message>
        <source>the same processor</source>
        <translation>тот же процессор</translation>
    </message>
    <message>
        <source>What worked</source>
        <translation>Что получилось</translation>
    </message>
    <message>
        <source>What ran with losses</source>
        <translation>Что работало с потерями</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Что не получилось</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>есть ответы</translation>
    </message>
    <message>
        <source>searched and empty</source>
        <translation>искали, ничего нет</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>не искали</translation>
    </message>
    <message>
        <source>A report without details</source>
        <translation>Отчёт без подробностей</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>decode %1 tok/s</source>
        <translation>генерация %1 ток/с</translation>
    </message>
    <message>
        <source>prefill %1 tok/s</source>
        <translation>обработка промпта %1 ток/с</translation>
    </message>
    <message>
        <source>first token after %1 ms</source>
        <translation>первый токен через %1 мс</translation>
    </message>
    <message>
        <source>%1 GB of video memory used</source>
        <translation>занято %1 ГБ видеопамяти</translation>
    </message>
    <message>
        <source>context %1 tokens</source>
        <translation>контекст %1 токенов</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не известно</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>имя автора: %1</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>лицензия %1</translation>
    </message>
    <message>
        <source>Own claims</source>
        <translation>Собственные утверждения</translation>
    </message>
    <message>
        <source>No quote carries this claim.</source>
        <translation>Это утверждение не подкреплено ни одной цитатой.</translation>
    </message>
    <message>
        <source>**Its post was deleted at its source: what was quoted is gone.**</source>
        <translation>**Сообщение удалено в источнике: процитированного больше нет.**</translation>
    </message>
    <message>
        <source>**Its post was edited and no longer says so.**</source>
        <translation>**Сообщение отредактировано, и этого в нём больше нет.**</translation>
    </message>
    <message>
        <source>- Corrected by a person: %1</source>
        <translation>- Исправлено человеком: %1</translation>
    </message>
</context>
<context>
    <name>DossierCommand</name>
    <message>
        <source>--project is missing</source>
        <translation>не указан --project</translation>
    </message>
    <message>
        <source>Writes the curated export: what worked, what failed, open risks, each with its quotes.</source>
        <translation>Пишет итоговую подборку: что получилось, что не получилось, открытые риски, всё с цитатами.</translation>
    </message>
    <message>
        <source>--project DIR    the project
-o DIR           another folder than the project&apos;s dossier/, which keeps each export as a commit
--format LIST    md, json or both, separated by a comma
--lang ru|en     the dossier&apos;s language

dossier verify DIR  holds every quote and hash of the dossiers in a project, or in a folder beside
                 --project, against the archive: which stand, moved with an edit, were edited away,
                 or lost their post; exit code 1 where one does not stand</source>
        <translation>--project DIR    проект
-o DIR           другая папка вместо dossier/ проекта, где каждый экспорт становится коммитом
--format СПИСОК  md, json или оба через запятую
--lang ru|en     язык досье

dossier verify DIR  сверяет с архивом каждую цитату и каждый хеш досье проекта или папки рядом
                 с --project: что на месте, что сместилось при правке, что исчезло при правке,
                 а что лишилось своего сообщения; код выхода 1, если хоть одна цитата не на месте</translation>
    </message>
</context>
<context>
    <name>DossierVerify</name>
    <message>
        <source>%1: the quote has moved within %2, which was edited: “%3”</source>
        <translation>%1: цитата сместилась внутри %2 — сообщение правили: «%3»</translation>
    </message>
    <message>
        <source>%1: %2 was edited and says this no more: “%3”</source>
        <translation>%1: %2 правили, и этого там больше нет: «%3»</translation>
    </message>
    <message>
        <source>%1: %2 was deleted at its source; the claim has lost what carries it</source>
        <translation>%1: %2 удалено в источнике; утверждение лишилось опоры</translation>
    </message>
    <message>
        <source>%1: %2 is not in the archive</source>
        <translation>%1: %2 нет в архиве</translation>
    </message>
    <message>
        <source>%1: %2 never said this: “%3”</source>
        <translation>%1: в %2 такого не было: «%3»</translation>
    </message>
    <message>
        <source>%1: %L2 claims, %L3 quotes; %L4 stand, %L5 moved, %L6 orphaned, %L7 deleted, %L8 missing, %L9 altered</source>
        <translation>%1: утверждений %L2, цитат %L3; на месте %L4, сместились %L5, утрачены %L6, удалены %L7, не найдены %L8, искажены %L9</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <comment>written as HAR</comment>
        <translation>
            <numerusform>%n ответ</numerusform>
            <numerusform>%n ответа</numerusform>
            <numerusform>%n ответов</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the answers that a project keeps as an HTTP archive for other tools.</source>
        <translation>Записывает сохранённые в проекте ответы как HTTP-архив для других программ.</translation>
    </message>
    <message>
        <source>--project DIR  the project&apos;s folder
--har FILE     where to; HAR 1.2, oldest answer first, without cookies, authorisation and keys

The services restrict what may be passed on of their answers: see About in the window.</source>
        <translation>--project DIR  папка проекта
--har FILE     куда; HAR 1.2, сначала самые старые ответы, без cookie, авторизации и ключей

Сервисы ограничивают передачу своих ответов другим: см. «О программе» в окне.</translation>
    </message>
</context>
<context>
    <name>ExtractCommand</name>
    <message>
        <source>extract does not know &quot;%1&quot;.</source>
        <translation>extract не знает «%1».</translation>
    </message>
    <message>
        <source>The catalogue cannot be read: %1 (%2).</source>
        <translation>Каталог не читается: %1 (%2).</translation>
    </message>
    <message>
        <source>Line %1 of the input is no document with an id and a text.</source>
        <translation>Строка %1 на входе — не документ с полями id и text.</translation>
    </message>
    <message>
        <source>Reads setups, runs, failures and remedies out of texts.</source>
        <translation>Извлекает из текстов конфигурации, запуски, сбои и средства от них.</translation>
    </message>
    <message>
        <source>Reads one JSON document a line from standard input, with the keys id, title, text, thread_title and repository, and prints one line for each, in the same order.

--project DIR  reads all texts of a project anew instead, without asking anybody, and tells what changed,
               field by field
--changes      tells it of each post, too
--dry-run      keeps the values that were read before
--json         one JSON document a line; the last sums up</source>
        <translation>Читает со стандартного ввода по одному документу JSON в строке с ключами id, title, text, thread_title и repository и печатает по строке на каждый, в том же порядке.

--project DIR  вместо этого заново читает все тексты проекта, никого не запрашивая, и показывает,
               что изменилось, поле за полем
--changes      показывает это и для каждого сообщения
--dry-run      оставляет прежние значения
--json         по одному документу JSON в строке; последний подводит итог</translation>
    </message>
    <message>
        <source>Read anew: %L1 posts; %L2 differ, %L3 in their outcome</source>
        <translation>Прочитано заново сообщений: %L1; отличаются: %L2, из них исходом: %L3</translation>
    </message>
    <message>
        <source>  %1: in %L2 posts, %L3 values gone, %L4 new</source>
        <translation>  %1: сообщений %L2, исчезло значений %L3, новых %L4</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Издание</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>ОЗУ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Ядро</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>CUDA of the driver</source>
        <translation>CUDA драйвера</translation>
    </message>
    <message>
        <source>CUDA of the framework</source>
        <translation>CUDA фреймворка</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Контейнер</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Engine version</source>
        <translation>Версия движка</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Батч</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Микробатч</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Layers on the card</source>
        <translation>Слои на карте</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>Тензорный параллелизм</translation>
    </message>
    <message>
        <source>KV cache type</source>
        <translation>Тип KV-кэша</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash attention</translation>
    </message>
    <message>
        <source>Expert layers on the CPU</source>
        <translation>Слои экспертов на CPU</translation>
    </message>
    <message>
        <source>Share of VRAM</source>
        <translation>Доля видеопамяти</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Генерация</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Первый токен</translation>
    </message>
    <message>
        <source>VRAM used</source>
        <translation>Занято видеопамяти</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Мощность</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Сигнатура</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Средство</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>С потерями</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Без исхода</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясно</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Не оценено</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Есть ответы</translation>
    </message>
    <message>
        <source>Searched, empty</source>
        <translation>Искали, ничего нет</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>Не искали</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Запросы на слияние</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Обсуждения</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>Tokens in the KV cache</source>
        <translation>Токенов в KV-кэше</translation>
    </message>
    <message>
        <source>Full requests at once</source>
        <translation>Полных запросов сразу</translation>
    </message>
    <message>
        <source>Attention backend</source>
        <translation>Бэкенд внимания</translation>
    </message>
    <message>
        <source>Quantisation kernel</source>
        <translation>Ядро квантования</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Флаг</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Out of VRAM</source>
        <translation>Не хватает видеопамяти</translation>
    </message>
    <message>
        <source>Out of RAM</source>
        <translation>Не хватает оперативной памяти</translation>
    </message>
    <message>
        <source>Card not supported by the build</source>
        <translation>Сборка не поддерживает карту</translation>
    </message>
    <message>
        <source>Quantisation not supported</source>
        <translation>Квантизация не поддерживается</translation>
    </message>
    <message>
        <source>Model not supported</source>
        <translation>Модель не поддерживается</translation>
    </message>
    <message>
        <source>Driver and CUDA do not match</source>
        <translation>Драйвер и CUDA не подходят друг другу</translation>
    </message>
    <message>
        <source>Build fails</source>
        <translation>Не собирается</translation>
    </message>
    <message>
        <source>Import fails</source>
        <translation>Не импортируется</translation>
    </message>
    <message>
        <source>Illegal memory access</source>
        <translation>Недопустимое обращение к памяти</translation>
    </message>
    <message>
        <source>Other CUDA error</source>
        <translation>Другая ошибка CUDA</translation>
    </message>
    <message>
        <source>Assertion fails</source>
        <translation>Сработала проверка (assert)</translation>
    </message>
    <message>
        <source>Segmentation fault</source>
        <translation>Ошибка сегментации</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>Зависает</translation>
    </message>
    <message>
        <source>NaN in the output</source>
        <translation>NaN на выходе</translation>
    </message>
    <message>
        <source>Garbage in the output</source>
        <translation>Мусор на выходе</translation>
    </message>
    <message>
        <source>Template or tool call fails</source>
        <translation>Сбой шаблона или вызова инструмента</translation>
    </message>
    <message>
        <source>Slower than expected</source>
        <translation>Медленнее ожидаемого</translation>
    </message>
    <message>
        <source>Card hardly used</source>
        <translation>Карта почти не загружена</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Троттлинг</translation>
    </message>
    <message>
        <source>Power failure</source>
        <translation>Сбой питания</translation>
    </message>
    <message>
        <source>Overheating</source>
        <translation>Перегрев</translation>
    </message>
    <message>
        <source>Cards do not reach each other</source>
        <translation>Карты не видят друг друга</translation>
    </message>
    <message>
        <source>Paging</source>
        <translation>Подкачка</translation>
    </message>
    <message>
        <source>Model does not load</source>
        <translation>Модель не загружается</translation>
    </message>
    <message>
        <source>Download fails</source>
        <translation>Не скачивается</translation>
    </message>
    <message>
        <source>Slower kernel chosen</source>
        <translation>Выбрано более медленное ядро</translation>
    </message>
    <message>
        <source>Worse than before</source>
        <translation>Стало хуже, чем было</translation>
    </message>
    <message>
        <source>NUMA</source>
        <translation>NUMA</translation>
    </message>
    <message>
        <source>Other failure</source>
        <translation>Другой сбой</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-кэш</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>Графы CUDA</translation>
    </message>
    <message>
        <source>Place of the error</source>
        <translation>Место ошибки</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Подборка</translation>
    </message>
    <message>
        <source>Copied log</source>
        <translation>Скопированный журнал</translation>
    </message>
    <message>
        <source>Cross-post</source>
        <translation>Повторная публикация</translation>
    </message>
</context>
<context>
    <name>HarvestCommand</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <comment>in the archive</comment>
        <translation>
            <numerusform>%n тред</numerusform>
            <numerusform>%n треда</numerusform>
            <numerusform>%n тредов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in the archive</comment>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <comment>since the run began</comment>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 requests, %3 posts, %4 to go</source>
        <translation>%1: запросов — %2, сообщений — %3, осталось — %4</translation>
    </message>
    <message numerus="yes">
        <source>, waiting %n second(s)</source>
        <translation>
            <numerusform>, ожидание %n секунду</numerusform>
            <numerusform>, ожидание %n секунды</numerusform>
            <numerusform>, ожидание %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is not finished; the same command goes on with it.</source>
        <translation>Прогон не закончен; та же команда продолжит его.</translation>
    </message>
    <message>
        <source>No profile was given: the shipped sample profile is used.</source>
        <translation>Профиль не указан: взят профиль из поставляемого образца.</translation>
    </message>
    <message>
        <source>Asks the questions at the sources and keeps what they answer; resumes what was interrupted.</source>
        <translation>Задаёт вопросы источникам и сохраняет ответы; прерванное продолжает.</translation>
    </message>
    <message>
        <source>%1: %2 queries, %3 requests, %4 s</source>
        <translation>%1: запросов к поиску %2, обращений %3, %4 с</translation>
    </message>
    <message>
        <source>  limit %1: %2 of %3 requests in %4 s</source>
        <translation>  лимит %1: %2 из %3 обращений за %4 с</translation>
    </message>
    <message>
        <source>  may cost up to %1 USD</source>
        <translation>  может стоить до %1 USD</translation>
    </message>
    <message>
        <source>  goes to %1 as &quot;%2&quot;</source>
        <translation>  уходит на %1 под именем «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) of the last harvest failed; --retry-failed asks only these.</source>
        <translation>
            <numerusform>%n обращение прошлого сбора не удалось; --retry-failed повторит только его.</numerusform>
            <numerusform>%n обращения прошлого сбора не удались; --retry-failed повторит только их.</numerusform>
            <numerusform>%n обращений прошлого сбора не удались; --retry-failed повторит только их.</numerusform>
        </translation>
    </message>
    <message>
        <source>--project DIR     the project; it is made when missing
--profile FILE    is copied into the project; without one a new project takes the shipped sample
--sources a,b     only these sources, or single searches of them, such as github.code; without it those that need no choosing, those of the settings, and those with an --endpoint
--endpoint SOURCE[.FAMILY]=URL  another address for a source, or for one of its hosts
--since DATE      what was written from that day on; last: since the last finished run
--until DATE      what was written up to the end of that UTC day
--budget N        at most so many requests in this run; the next one goes on
--retry-failed    only what failed in the last harvest, and what it leads to
--plan            sends nothing: tells requests, time, shares of the limits, and what would be sent where
--recordings DIR  recorded answers instead of the network
--json            progress and summary as one JSON document a line; threads and posts are those of the archive</source>
        <translation>--project DIR     проект; создаётся, если его нет
--profile FILE    копируется в проект; без него новый проект берёт поставляемый образец
--sources a,b     только эти источники или отдельные их поиски, например github.code; без этого — те, что не нужно выбирать, выбранные в настройках и те, для которых указан --endpoint
--endpoint SOURCE[.FAMILY]=URL  другой адрес источника или одного из его узлов
--since DATE      написанное начиная с этого дня; last: с последнего законченного прогона
--until DATE      написанное до конца этого дня по UTC
--budget N        не больше стольких обращений за этот прогон; следующий продолжит
--retry-failed    только то, что не удалось в прошлом сборе, и то, к чему оно ведёт
--plan            ничего не отправляет: показывает число обращений, время, доли лимитов и что куда ушло бы
--recordings DIR  записанные ответы вместо сети
--json            ход работы и итог, по одному документу JSON в строке; числа тредов и сообщений — по всему архиву</translation>
    </message>
    <message>
        <source>Claim of the dossier: %1</source>
        <translation>Утверждение досье: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found deleted at their source</source>
        <comment>since the run began</comment>
        <translation>
            <numerusform>%n сообщение оказалось удалённым в источнике</numerusform>
            <numerusform>%n сообщения оказались удалёнными в источнике</numerusform>
            <numerusform>%n сообщений оказались удалёнными в источнике</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1, line %2, byte %3</source>
        <translation>%1, строка %2, байт %3</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in an import&apos;s report</comment>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n thread(s)</source>
        <comment>in an import&apos;s report</comment>
        <translation>
            <numerusform>в %n треде</numerusform>
            <numerusform>в %n тредах</numerusform>
            <numerusform>в %n тредах</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 new, %L2 changed, %L3 known already</source>
        <translation>новых — %L1, изменённых — %L2, уже известных — %L3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more bad line(s)</source>
        <comment>after the first bad lines of a file</comment>
        <translation>
            <numerusform>%1: ещё %n негодная строка</numerusform>
            <numerusform>%1: ещё %n негодные строки</numerusform>
            <numerusform>%1: ещё %n негодных строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %: %L2 posts (%3)</source>
        <translation>%1 %: сообщений — %L2 (%3)</translation>
    </message>
    <message>
        <source>Reads what people wrote from files into a project, extracts and indexes it.</source>
        <translation>Читает в проект из файлов то, что писали люди, извлекает значения и индексирует.</translation>
    </message>
    <message>
        <source>FILE            told by its content: threads of Reddit or GitHub, one JSON object a line; Reddit&apos;s monthly
                dumps; an export of DiscordChatExporter (JSON); an mbox; a saved JSON answer of Reddit
                or GitHub; a log or another plain text. Plain or compressed with zstd. Or a folder of
                recorded answers: a project&apos;s raw/, or what LAUNCHPROBE_RECORD_DIR named
--project DIR   the project&apos;s folder; made when it is missing
--profile FILE  copied into the project; a fresh one without it takes the shipped sample
--json          one JSON document instead of text

What is kept of the files:
--subreddit S   of Reddit only these, separated by commas
--after D       written on that day or later, UTC: 2025-01-31
--before D      written before that day
--words-of-questions  posts with all words of one of the questions&apos; searches

Posts that are known already are skipped, so a file may be imported again.</source>
        <translation>FILE            распознаётся по содержимому: обсуждения Reddit или GitHub, по одному объекту JSON в строке;
                месячные выгрузки Reddit; экспорт DiscordChatExporter (JSON); mbox; сохранённый ответ JSON
                Reddit или GitHub; журнал или другой простой текст. Обычный или сжатый zstd. Или папка
                записанных ответов: raw/ проекта либо то, что указано в LAUNCHPROBE_RECORD_DIR
--project DIR   папка проекта; создаётся, если её нет
--profile FILE  копируется в проект; без него новый проект получает поставляемый образец
--json          один документ JSON вместо текста

Что из файлов сохраняется:
--subreddit S   с Reddit только отсюда, через запятую
--after D       написанное в этот день или позже, UTC: 2025-01-31
--before D      написанное до этого дня
--words-of-questions  сообщения со всеми словами одного из запросов к вопросам

Уже известные сообщения пропускаются, поэтому файл можно импортировать повторно.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::CopySearchJob</name>
    <message>
        <source>Search for copies</source>
        <translation>Поиск копий</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) compared</source>
        <translation>
            <numerusform>Сравнено: %Ln сообщение</numerusform>
            <numerusform>Сравнено: %Ln сообщения</numerusform>
            <numerusform>Сравнено: %Ln сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Cross-posts: %L1, quotes: %L2, digests: %L3, copied logs: %L4</source>
        <translation>Повторные публикации: %L1, цитаты: %L2, подборки: %L3, скопированные журналы: %L4</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::HarvestJob</name>
    <message>
        <source>Harvest</source>
        <translation>Сбор</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Заблокировано: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Claim of the dossier: %1</source>
        <translation>Утверждение досье: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found deleted at their source</source>
        <translation>
            <numerusform>%n сообщение оказалось удалённым в источнике</numerusform>
            <numerusform>%n сообщения оказались удалёнными в источнике</numerusform>
            <numerusform>%n сообщений оказались удалёнными в источнике</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::ImportJob</name>
    <message>
        <source>Import of %1</source>
        <translation>Импорт: %1</translation>
    </message>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Импорт %n файла</numerusform>
            <numerusform>Импорт %n файлов</numerusform>
            <numerusform>Импорт %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further problem(s)</source>
        <translation>
            <numerusform>ещё %n замечание</numerusform>
            <numerusform>ещё %n замечания</numerusform>
            <numerusform>ещё %n замечаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln post(s)</source>
        <translation>
            <numerusform>%1: %Ln сообщение</numerusform>
            <numerusform>%1: %Ln сообщения</numerusform>
            <numerusform>%1: %Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s)</source>
        <translation>
            <numerusform>%Ln новое сообщение</numerusform>
            <numerusform>%Ln новых сообщения</numerusform>
            <numerusform>%Ln новых сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln обновлено</numerusform>
            <numerusform>%Ln обновлены</numerusform>
            <numerusform>%Ln обновлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known and unchanged</source>
        <translation>
            <numerusform>%Ln уже было и не изменилось</numerusform>
            <numerusform>%Ln уже были и не изменились</numerusform>
            <numerusform>%Ln уже было и не изменилось</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::Workbench</name>
    <message>
        <source>The project starts with the shipped sample profile: change it under Profile.</source>
        <translation>Проект начат с поставляемого образца профиля: измените его на панели «Профиль».</translation>
    </message>
    <message>
        <source>A new or empty folder for the project</source>
        <translation>Новая или пустая папка для проекта</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Импорт файлов</translation>
    </message>
    <message>
        <source>Threads and recordings (*.ndjson *.json *.har *.zst);;All files (*)</source>
        <translation>Треды и записи (*.ndjson *.json *.har *.zst);;Все файлы (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln тред</numerusform>
            <numerusform>%Ln треда</numerusform>
            <numerusform>%Ln тредов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trace(s)</source>
        <translation>
            <numerusform>%Ln трасса</numerusform>
            <numerusform>%Ln трассы</numerusform>
            <numerusform>%Ln трасс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln вывод</numerusform>
            <numerusform>%Ln вывода</numerusform>
            <numerusform>%Ln выводов</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive is whole.</source>
        <translation>Архив цел.</translation>
    </message>
    <message>
        <source>The archive is damaged</source>
        <translation>Архив повреждён</translation>
    </message>
    <message>
        <source>LaunchProbe can put all that can still be read of it into a fresh archive. The damaged file is kept beside it, and nothing of it is changed.</source>
        <translation>LaunchProbe может перенести в новый архив всё, что ещё читается. Повреждённый файл останется рядом без изменений.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message>
        <source>Recovering the archive…</source>
        <translation>Архив восстанавливается…</translation>
    </message>
    <message>
        <source>A folder for the case</source>
        <translation>Папка для примера</translation>
    </message>
    <message>
        <source>Saved as a case: %1, and what is to be read beside it.</source>
        <translation>Сохранено как пример: %1; рядом записано, что должно извлекаться.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::ClaimUndo</name>
    <message>
        <source>claim &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>утверждение «%1»</translation>
    </message>
    <message>
        <source>quote into the claim &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>цитата к утверждению «%1»</translation>
    </message>
    <message>
        <source>other words for the claim &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>другая формулировка утверждения «%1»</translation>
    </message>
    <message>
        <source>claim &quot;%1&quot; removed</source>
        <comment>undo</comment>
        <translation>удаление утверждения «%1»</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::CopyUndo</name>
    <message>
        <source>&quot;no copy&quot; on 1 post</source>
        <comment>undo</comment>
        <translation>«не копия» у 1 сообщения</translation>
    </message>
    <message>
        <source>&quot;no copy&quot; off 1 post</source>
        <comment>undo</comment>
        <translation>снята пометка «не копия» у 1 сообщения</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::CorrectionUndo</name>
    <message>
        <source>correction: %1 is &quot;%2&quot;</source>
        <comment>undo</comment>
        <translation>исправление: %1 — «%2»</translation>
    </message>
    <message>
        <source>correction: &quot;%2&quot; is no reading of %1</source>
        <comment>undo</comment>
        <translation>исправление: «%2» — не значение поля «%1»</translation>
    </message>
    <message>
        <source>mark: %1 is &quot;%2&quot;</source>
        <comment>undo</comment>
        <translation>разметка: %1 — «%2»</translation>
    </message>
    <message>
        <source>correction of %1 taken back</source>
        <comment>undo</comment>
        <translation>отмена исправления поля «%1»</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::FindingUndo</name>
    <message numerus="yes">
        <source>verdict &quot;%1&quot; on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>оценка «%1» для %n сообщения</numerusform>
            <numerusform>оценка «%1» для %n сообщений</numerusform>
            <numerusform>оценка «%1» для %n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag &quot;%1&quot; on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>метка «%1» на %n сообщении</numerusform>
            <numerusform>метка «%1» на %n сообщениях</numerusform>
            <numerusform>метка «%1» на %n сообщениях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag &quot;%1&quot; off %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>снятие метки «%1» с %n сообщения</numerusform>
            <numerusform>снятие метки «%1» с %n сообщений</numerusform>
            <numerusform>снятие метки «%1» с %n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>заметка к %n сообщению</numerusform>
            <numerusform>заметка к %n сообщениям</numerusform>
            <numerusform>заметка к %n сообщениям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing what is said of %Ln post(s)</source>
        <translation>
            <numerusform>Запись сказанного о %Ln сообщении</numerusform>
            <numerusform>Запись сказанного о %Ln сообщениях</numerusform>
            <numerusform>Запись сказанного о %Ln сообщениях</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Отмена: %1</translation>
    </message>
    <message>
        <source>Doing again: %1</source>
        <translation>Повтор: %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::LedgerModel</name>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Threads named</source>
        <translation>Названо тредов</translation>
    </message>
    <message>
        <source>New threads</source>
        <translation>Новых тредов</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Дата вопроса</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Posts deleted</source>
        <translation>Удалено сообщений</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::MatrixModel</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <comment>a cell of the matrix without a clear outcome</comment>
        <translation>
            <numerusform>%n машина</numerusform>
            <numerusform>%n машины</numerusform>
            <numerusform>%n машин</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 ток/с</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::PostTableModel</name>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копия</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::ReadableProxy</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::AboutDialog</name>
    <message>
        <source>LaunchProbe is free software under the GNU General Public License, version 3 or later. It comes without any warranty. It is built of:</source>
        <translation>LaunchProbe — свободная программа под лицензией GNU GPL версии 3 или новее. Она поставляется без каких-либо гарантий. В её основе:</translation>
    </message>
    <message>
        <source>No source is installed.</source>
        <translation>Ни один источник не установлен.</translation>
    </message>
    <message>
        <source>About LaunchProbe</source>
        <translation>О программе LaunchProbe</translation>
    </message>
    <message>
        <source>Diagnostic foresight for a card that cannot be replaced.</source>
        <translation>Предвидение неполадок для карты, которую нечем заменить.</translation>
    </message>
    <message>
        <source>&amp;Sources and their terms</source>
        <translation>&amp;Источники и их условия</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Лицензии</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::AccessBox</name>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Test the access to %1</source>
        <translation>Проверить доступ к %1</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Сохранить: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Удалить: %1</translation>
    </message>
    <message>
        <source>taken from %1</source>
        <translation>взято из %1</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>сохранено; введите новое, чтобы заменить</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>Stored in the system&apos;s secret service.</source>
        <translation>Сохранено в хранилище секретов системы.</translation>
    </message>
    <message>
        <source>Removed from the system&apos;s secret service.</source>
        <translation>Удалено из хранилища секретов системы.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Запрос к %1…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Новый проект…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>О&amp;ткрыть недавний</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Открыть о&amp;бразец</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Закрыть проект</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Импортировать файлы…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Harvest</source>
        <translation>С&amp;бор</translation>
    </message>
    <message>
        <source>&amp;Start or go on</source>
        <translation>&amp;Начать или продолжить</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Default layout</source>
        <translation>&amp;Расположение по умолчанию</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;About LaunchProbe</source>
        <translation>&amp;О программе LaunchProbe</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Приостановить</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить действие</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Повторить: %1</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Найти &amp;команду…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>К&amp;лавиши…</translation>
    </message>
    <message>
        <source>Read the &amp;log on the clipboard</source>
        <translation>Прочитать &amp;журнал из буфера обмена</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>Изменить &amp;клавиши…</translation>
    </message>
    <message>
        <source>Chec&amp;k the archive</source>
        <translation>Прове&amp;рить архив</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ClaimBar</name>
    <message>
        <source>Quote: &quot;%1&quot;</source>
        <translation>Цитата: «%1»</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>&amp;К утверждению:</translation>
    </message>
    <message>
        <source>What it &amp;shows:</source>
        <translation>Что она пока&amp;зывает:</translation>
    </message>
    <message>
        <source>a sentence for the dossier</source>
        <translation>предложение для досье</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Цитировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>a new claim</source>
        <translation>новое утверждение</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ClaimQuoter</name>
    <message>
        <source>Quote into a claim</source>
        <translation>Процитировать в утверждение</translation>
    </message>
    <message>
        <source>&amp;Quote into a claim…</source>
        <translation>Процитировать в &amp;утверждение…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>what do you want to do?</source>
        <translation>что нужно сделать?</translation>
    </message>
    <message>
        <source>Words of a command</source>
        <translation>Слова команды</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Команды с такими словами нет.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ContextView</name>
    <message>
        <source>Speed and context</source>
        <translation>Скорость и контекст</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its context and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и контекста, и скорости генерации.</translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation>Контекст, токенов</translation>
    </message>
    <message>
        <source>Decode speed, tokens/s</source>
        <translation>Скорость генерации, токенов/с</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of context</source>
        <translation>
            <numerusform>%Ln токен контекста</numerusform>
            <numerusform>%Ln токена контекста</numerusform>
            <numerusform>%Ln токенов контекста</numerusform>
        </translation>
    </message>
    <message>
        <source>Thin lines join what one post measured of one setup; everything else differs in more than context.</source>
        <translation>Тонкие линии соединяют измерения одной конфигурации из одного сообщения; всё прочее различается не только контекстом.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CopyHint</name>
    <message>
        <source>To the original of a copy</source>
        <translation>К первоисточнику копии</translation>
    </message>
    <message>
        <source>The post is no copy, or may be one</source>
        <translation>Сообщение не копия (или всё же копия)</translation>
    </message>
    <message>
        <source>You said that this is no copy of %1.</source>
        <translation>Вы указали, что это не копия сообщения %1.</translation>
    </message>
    <message>
        <source>Repeats a part of %1: %2 % of its words stand there.</source>
        <translation>Повторяет часть сообщения %1: там есть %2 % слов этого текста.</translation>
    </message>
    <message numerus="yes">
        <source>Gathers passages of %n other post(s), most from %1: %2 % of its words stand there.</source>
        <translation>
            <numerusform>Собрано из отрывков %n чужого сообщения, больше всего из %1: там есть %2 % слов этого текста.</numerusform>
            <numerusform>Собрано из отрывков %n других сообщений, больше всего из %1: там есть %2 % слов этого текста.</numerusform>
            <numerusform>Собрано из отрывков %n других сообщений, больше всего из %1: там есть %2 % слов этого текста.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the measurements of %1: %2 % of its measured lines stand there.</source>
        <translation>Приводит замеры из сообщения %1: там есть %2 % строк с замерами.</translation>
    </message>
    <message>
        <source>Says the same as %1: %2 % of its words stand there.</source>
        <translation>Повторяет сообщение %1: там есть %2 % слов этого текста.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (%2)</source>
        <comment>the title of a post; its place, date and author</comment>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>%1 marks it as a duplicate.</source>
        <comment>a key</comment>
        <translation>%1 — пометить как повтор.</translation>
    </message>
    <message>
        <source>To the original</source>
        <translation>К первоисточнику</translation>
    </message>
    <message>
        <source>It may be one</source>
        <translation>Всё же копия</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Не копия</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CorrectionBar</name>
    <message>
        <source>where it was read</source>
        <translation>там же, где извлечено</translation>
    </message>
    <message>
        <source>the setup</source>
        <translation>конфигурация</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>запуск %1</translation>
    </message>
    <message>
        <source>a new run</source>
        <translation>новый запуск</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>Не указано значение.</translation>
    </message>
    <message>
        <source>%1 is a number: write it as 41.5 or 131072.</source>
        <translation>«%1» — число: запишите его как 41,5 или 131072.</translation>
    </message>
    <message>
        <source>Read out of the title</source>
        <translation>Извлечено из заголовка</translation>
    </message>
    <message>
        <source>Marked: &quot;%1&quot;</source>
        <translation>Размечено: «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read as %2: %3</source>
        <translation>«%1» извлечено как «%2»: %3</translation>
    </message>
    <message>
        <source>Fie&amp;ld:</source>
        <translation>&amp;Поле:</translation>
    </message>
    <message>
        <source>Val&amp;ue:</source>
        <translation>Зна&amp;чение:</translation>
    </message>
    <message>
        <source>&amp;Belongs to:</source>
        <translation>&amp;Относится к:</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Kind of failure</source>
        <translation>Вид сбоя</translation>
    </message>
    <message>
        <source>How many cards</source>
        <translation>Сколько карт</translation>
    </message>
    <message>
        <source>× </source>
        <comment>number of cards</comment>
        <translation>× </translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>П&amp;рименить</translation>
    </message>
    <message>
        <source>Not a reading</source>
        <translation>Это не значение</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Как было извлечено</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CoveragePanel</name>
    <message>
        <source>no limit of time</source>
        <translation>без ограничения по времени</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>Nothing has been searched for yet: this says nothing about what there is.</source>
        <translation>Поиск ещё не вёлся: это ничего не говорит о том, что можно найти.</translation>
    </message>
    <message>
        <source>No query is in this state.</source>
        <translation>В этом состоянии запросов нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies)</source>
        <comment>of the ledger</comment>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter on a row shows the posts of the threads that its question found.</source>
        <translation>Enter на строке показывает сообщения тредов, найденных её вопросом.</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Запрос: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Window: %1</source>
        <translation>Промежуток: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Причина: %1</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>&amp;Состояние:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Sho&amp;w only:</source>
        <translation>&amp;Показывать только:</translation>
    </message>
    <message>
        <source>question, source, place, reason</source>
        <translation>вопрос, источник, место, причина</translation>
    </message>
    <message>
        <source>Coverage ledger</source>
        <translation>Журнал охвата</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::DecodeView</name>
    <message>
        <source>Decode speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>No post of the current selection states a decode speed.</source>
        <translation>Ни в одном сообщении текущей выборки скорость генерации не указана.</translation>
    </message>
    <message>
        <source>Decode speed, tokens/s</source>
        <translation>Скорость генерации, токенов/с</translation>
    </message>
    <message>
        <source>Decode, tok/s</source>
        <translation>Генерация, ток/с</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::DisputesPanel</name>
    <message>
        <source>The posts of the current selection do not contradict each other: no combination of engine and model works for some and fails for others, and no error has rival fixes.</source>
        <translation>Сообщения текущей выборки не противоречат друг другу: нет сочетания движка и модели, которое у одних работает, а у других нет, и нет ошибки, от которой помогало бы разное.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dispute(s)</source>
        <translation>
            <numerusform>%Ln спор</numerusform>
            <numerusform>%Ln спора</numerusform>
            <numerusform>%Ln споров</numerusform>
        </translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Споры</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>First side (rigs)</source>
        <translation>Первая сторона (машин)</translation>
    </message>
    <message>
        <source>Second side (rigs)</source>
        <translation>Вторая сторона (машин)</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Самое новое</translation>
    </message>
    <message>
        <source>Dispute card</source>
        <translation>Карточка спора</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::DockWindow</name>
    <message>
        <source>Read only: another window writes to this project. Close the other one and open the project again to change it here.</source>
        <translation>Только чтение: в этот проект пишет другое окно. Закройте его и откройте проект заново, чтобы вносить изменения здесь.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>%1 (read only) — %2</source>
        <translation>%1 (только чтение) — %2</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Перейти: %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::DossierPanel</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Written to %1: %2</source>
        <translation>Записано в %1: %2</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Идёт работа…</translation>
    </message>
    <message>
        <source>The evidence has changed since this preview was made.</source>
        <translation>С тех пор как построен этот просмотр, данные изменились.</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the export holds everything.</source>
        <translation>Показано только начало; в экспорте будет всё.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Адрес: %1</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Досье</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Язык:</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Форматы:</translation>
    </message>
    <message>
        <source>&amp;Refresh preview</source>
        <translation>&amp;Обновить просмотр</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспортировать</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Preview of the dossier</source>
        <translation>Просмотр досье</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ErrorPresenter</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Убрать сообщение</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FacetList</name>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>no tags here</source>
        <translation>здесь нет меток</translation>
    </message>
    <message>
        <source>not stated here</source>
        <translation>здесь не указано</translation>
    </message>
    <message>
        <source>no posts here</source>
        <translation>здесь нет сообщений</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n post(s)</source>
        <translation>
            <numerusform>%1: %2, %n сообщение</numerusform>
            <numerusform>%1: %2, %n сообщения</numerusform>
            <numerusform>%1: %2, %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>more…</source>
        <translation>ещё…</translation>
    </message>
    <message>
        <source>%1: show more values</source>
        <translation>%1: показать больше значений</translation>
    </message>
    <message>
        <source>%1 (counting…)</source>
        <translation>%1 (подсчёт…)</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Фасеты</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>May be a copy</source>
        <translation>Возможно, копия</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Не копия</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FailuresView</name>
    <message>
        <source>Failures</source>
        <translation>Сбои</translation>
    </message>
    <message>
        <source>No post of the current selection has a failure whose signature names a zone.</source>
        <translation>В текущей выборке нет сбоя, по сигнатуре которого известна зона.</translation>
    </message>
    <message>
        <source>No post of the current selection reports a failure.</source>
        <translation>Ни в одном сообщении текущей выборки нет сбоя.</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>&amp;Группировать по:</translation>
    </message>
    <message>
        <source>Kind of failure</source>
        <translation>Вид сбоя</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Зона</translation>
    </message>
    <message>
        <source>Independent rigs, each counted once for a failure.</source>
        <translation>Независимые машины; каждая считается для сбоя один раз.</translation>
    </message>
    <message>
        <source>Only failures with a known signature lie in a zone.</source>
        <translation>Зона известна только для сбоев с известной сигнатурой.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rarer one(s) can be read in the table</source>
        <comment>kinds of failure</comment>
        <translation>
            <numerusform>ещё %Ln вид пореже — в таблице</numerusform>
            <numerusform>ещё %Ln вида пореже — в таблице</numerusform>
            <numerusform>ещё %Ln видов пореже — в таблице</numerusform>
        </translation>
    </message>
    <message>
        <source>Independent rigs</source>
        <translation>Независимые машины</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FilterBar</name>
    <message>
        <source>So&amp;urce:</source>
        <translation>Исто&amp;чник:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>&amp;Outcome:</source>
        <translation>&amp;Исход:</translation>
    </message>
    <message>
        <source>&amp;Verdict:</source>
        <translation>О&amp;ценка:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Дата:</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любая</translation>
    </message>
    <message>
        <source>Counted back from the newest post of the archive</source>
        <translation>Отсчёт от самого нового сообщения архива</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <comment>before the newest post</comment>
        <translation>
            <numerusform>Последний %n день</numerusform>
            <numerusform>Последние %n дня</numerusform>
            <numerusform>Последние %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>With &amp;metrics</source>
        <translation>С &amp;замерами</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FindingBar</name>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>&amp;Метки:</translation>
    </message>
    <message>
        <source>comma, separated</source>
        <translation>через запятую</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>&amp;Заметка:</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::GroupDetails</name>
    <message>
        <source>flag %1</source>
        <translation>флаг %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>переменная %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>building it anew</source>
        <translation>пересборка</translation>
    </message>
    <message>
        <source>build anew: %1</source>
        <translation>пересборка: %1</translation>
    </message>
    <message>
        <source>pull request %1</source>
        <translation>пул-реквест %1</translation>
    </message>
    <message>
        <source>setting: %1</source>
        <translation>настройка: %1</translation>
    </message>
    <message>
        <source>What is known of the chosen error</source>
        <translation>Что известно о выбранной ошибке</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln независимая машина</numerusform>
            <numerusform>%Ln независимые машины</numerusform>
            <numerusform>%Ln независимых машин</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Сообщения об ошибке</translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>драйвер %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>reports</comment>
        <translation>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
        </translation>
    </message>
    <message>
        <source>Why these are one group</source>
        <translation>Почему это одна группа</translation>
    </message>
    <message>
        <source>These words stand in each report, once sizes, ranks, ids, addresses and paths are masked (rules of version %1).</source>
        <translation>Эти слова стоят в каждом сообщении, если скрыть размеры, ранги, идентификаторы, адреса и пути (правила версии %1).</translation>
    </message>
    <message>
        <source>Many causes give this message: reports of other people and threads are kept apart.</source>
        <translation>У этого сообщения много причин: сообщения других людей и тредов держатся отдельно.</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>What was advised</source>
        <translation>Что советовали</translation>
    </message>
    <message>
        <source>Nobody says what helped.</source>
        <translation>Никто не говорит, что помогло.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::HostsBox</name>
    <message>
        <source>Hosts</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Discourse forums and feeds are asked beside those that are listed; another GitLab or Lemmy is asked instead of the usual one, and a token that is stored for the source is sent there. A host is asked only in harvests in which its source is chosen.</source>
        <translation>Форумы Discourse и ленты добавляются к перечисленным; другой GitLab или Lemmy спрашивается вместо обычного, и сохранённый для источника токен отправляется туда. Сервер спрашивают только в тех сборах, для которых выбран его источник.</translation>
    </message>
    <message>
        <source>Hosts of the sources</source>
        <translation>Серверы источников</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>&amp;Источник:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Адрес:</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>Add this host</source>
        <translation>Добавить этот сервер</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Уда&amp;лить</translation>
    </message>
    <message>
        <source>Remove the chosen host</source>
        <translation>Удалить выбранный сервер</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>П&amp;роверить</translation>
    </message>
    <message>
        <source>Ask the chosen host the source&apos;s first search</source>
        <translation>Отправить выбранному серверу первый поиск источника</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлен</translation>
    </message>
    <message>
        <source>preset, not asked now</source>
        <translation>из поставки, сейчас не спрашивается</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>из поставки</translation>
    </message>
    <message>
        <source>That is no address of a host; one looks like https://forum.example.org.</source>
        <translation>Это не адрес сервера; он выглядит так: https://forum.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with https://; http:// is for this machine alone.</source>
        <translation>Адрес должен начинаться с https://; http:// годится только для этой машины.</translation>
    </message>
    <message>
        <source>The address may hold no user name and no password; a token has its place above.</source>
        <translation>В адресе не может быть имени и пароля; для токена есть место выше.</translation>
    </message>
    <message>
        <source>The address ends with the host, or with the path below which %1 runs.</source>
        <translation>Адрес заканчивается именем сервера или путём, под которым работает %1.</translation>
    </message>
    <message>
        <source>%1 is listed already.</source>
        <translation>%1 уже есть в списке.</translation>
    </message>
    <message>
        <source>Added. Test it, or choose %1 in the next harvest.</source>
        <translation>Добавлено. Проверьте сервер или выберите %1 в следующем сборе.</translation>
    </message>
    <message>
        <source>%1 is not asked any more; what was read there is kept.</source>
        <translation>%1 больше не спрашивается; прочитанное там остаётся.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Спрашиваем %1…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Progress of: %1</source>
        <translation>Ход: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>waiting %1 for the service&apos;s limit</source>
        <translation>ожидание %1 из-за ограничения сервиса</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Готово</translation>
    </message>
    <message>
        <source>≈ Done with problems</source>
        <translation>≈ Готово, но с замечаниями</translation>
    </message>
    <message>
        <source>✗ Failed</source>
        <translation>✗ Не удалось</translation>
    </message>
    <message>
        <source>Cancelled; what was done is kept</source>
        <translation>Отменено; сделанное сохранено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>next request in %1</source>
        <translation>следующее обращение через %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Nothing runs. Import files with File ▸ Import, or start a harvest with F5.</source>
        <translation>Ничего не выполняется. Импортируйте файлы через «Файл ▸ Импорт» или начните сбор клавишей F5.</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;Журнал:</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>Убрать законченные задания</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::KeyMap</name>
    <message>
        <source>To the search line of the panel</source>
        <translation>К строке поиска панели</translation>
    </message>
    <message>
        <source>Posts and threads</source>
        <translation>Сообщения и треды</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Треды</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::KeyOverview</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Letters judge while a table of posts or a thread has the keyboard. They mean the key at that place, also under a Russian layout.</source>
        <translation>Буквы ставят оценку, пока фокус клавиатуры в таблице сообщений или в треде. Важно место клавиши: в русской раскладке действуют те же клавиши.</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Изменить…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::KeysDialog</name>
    <message>
        <source>&amp;New key:</source>
        <translation>&amp;Новая клавиша:</translation>
    </message>
    <message>
        <source>&amp;Give it to this one</source>
        <translation>&amp;Отдать этой команде</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>&amp;Без клавиши</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>О&amp;бычная клавиша</translation>
    </message>
    <message>
        <source>&amp;All usual keys</source>
        <translation>&amp;Все обычные клавиши</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Изменение клавиш</translation>
    </message>
    <message>
        <source>words of a command, or a key</source>
        <translation>слова из названия команды или клавиша</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Найти команду или клавишу</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Команды и их клавиши</translation>
    </message>
    <message>
        <source>stand here and press it</source>
        <translation>встаньте сюда и нажмите её</translation>
    </message>
    <message>
        <source>%1 walks through lists and texts; it cannot be given away.</source>
        <translation>%1 служит для движения по спискам и тексту, её нельзя занять.</translation>
    </message>
    <message>
        <source>%1 already does &quot;%2&quot; (%3). Press another key, or give it to this command: the other one is left without it.</source>
        <translation>%1 уже выполняет команду «%2» (%3). Нажмите другую клавишу или отдайте эту выбранной команде: прежняя останется без неё.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no key now.</source>
        <translation>У команды «%1» больше нет клавиши.</translation>
    </message>
    <message>
        <source>%1 does &quot;%2&quot; now.</source>
        <translation>Теперь %1 выполняет команду «%2».</translation>
    </message>
    <message>
        <source>No command has these words or this key.</source>
        <translation>Нет команды с такими словами или с такой клавишей.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::KeysModel</name>
    <message>
        <source>Usual key: %1</source>
        <translation>Обычная клавиша: %1</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>a key</comment>
        <translation>%1 (изменена)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::LatencyView</name>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Батч</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Микробатч</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Одновременных запросов</translation>
    </message>
    <message>
        <source>Time for a token</source>
        <translation>Время на токен</translation>
    </message>
    <message>
        <source>&amp;Against:</source>
        <translation>&amp;По оси X:</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its threads and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и числа потоков, и скорости генерации.</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its batch and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и батча, и скорости генерации.</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its micro-batch and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и микробатча, и скорости генерации.</translation>
    </message>
    <message>
        <source>No trace of the current selection states both how many requests it serves at once and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и числа одновременных запросов, и скорости генерации.</translation>
    </message>
    <message>
        <source>Time for a token, ms</source>
        <translation>Время на токен, мс</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>1000 / decode speed; thin lines join what one post measured of one setup.</source>
        <translation>1000 / скорость генерации; тонкие линии соединяют измерения одной конфигурации из одного сообщения.</translation>
    </message>
    <message>
        <source>A speed summed over requests gives too short a time.</source>
        <translation>Если скорость сложена по всем запросам, время выходит слишком малым.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::LogDropPanel</name>
    <message>
        <source>Open a log</source>
        <translation>Открыть журнал</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.out *.err);;All files (*)</source>
        <translation>Журналы (*.log *.txt *.out *.err);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Paste an engine log or the output of dmesg, open a file, or drop one here. It is read on this machine alone: nothing of it is sent or stored.</source>
        <translation>Вставьте журнал движка или вывод dmesg, откройте файл или перетащите его сюда. Он читается только на этой машине: ничто из него не отправляется и не сохраняется.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Текста в нём нет.</translation>
    </message>
    <message>
        <source>This is more than %1 MB. Cut out the part from the start of the program to the first error.</source>
        <translation>Здесь больше %1 МБ. Вырежьте часть от запуска программы до первой ошибки.</translation>
    </message>
    <message>
        <source>This is no text: a program, a picture or something packed. Unpack it first.</source>
        <translation>Это не текст, а программа, картинка или архив. Сначала распакуйте.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>Nothing in it looks like a failure.</source>
        <translation>Ничего похожего на сбой в нём нет.</translation>
    </message>
    <message>
        <source>Line %1 decided it.</source>
        <translation>Всё решила строка %1.</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Вид: %1</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Сигнатура: %1</translation>
    </message>
    <message>
        <source>Meaning: %1</source>
        <translation>Что это значит: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private thing(s) masked. Nothing has left this machine.</source>
        <translation>
            <numerusform>Скрыто личное: %Ln место. С этой машины ничего не ушло.</numerusform>
            <numerusform>Скрыто личное: %Ln места. С этой машины ничего не ушло.</numerusform>
            <numerusform>Скрыто личное: %Ln мест. С этой машины ничего не ушло.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>те же слова</translation>
    </message>
    <message>
        <source>the same signature</source>
        <translation>та же сигнатура</translation>
    </message>
    <message>
        <source>%1 % of the telling words</source>
        <translation>%1 % значимых слов</translation>
    </message>
    <message>
        <source>%1 (advised)</source>
        <translation>%1 (совет)</translation>
    </message>
    <message>
        <source>Nobody in the archive reports anything near it. Search for its words, or harvest more.</source>
        <translation>В архиве ничего близкого нет. Поищите по словам ошибки или соберите больше.</translation>
    </message>
    <message>
        <source>Nearest in the archive:</source>
        <translation>Ближайшее в архиве:</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>No post of the archive states an error.</source>
        <translation>Ни в одном сообщении архива нет ошибки.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in the archive, %1 of them in several threads:</source>
        <translation>
            <numerusform>%Ln ошибка в архиве, в нескольких тредах: %1</numerusform>
            <numerusform>%Ln ошибки в архиве, из них в нескольких тредах: %1</numerusform>
            <numerusform>%Ln ошибок в архиве, из них в нескольких тредах: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop your log</source>
        <translation>Разбор журнала</translation>
    </message>
    <message>
        <source>Read the log on the clipboard</source>
        <translation>Прочитать журнал из буфера обмена</translation>
    </message>
    <message>
        <source>Show the post</source>
        <translation>Показать сообщение</translation>
    </message>
    <message>
        <source>&amp;Paste a log</source>
        <translation>&amp;Вставить журнал</translation>
    </message>
    <message>
        <source>&amp;Open a log…</source>
        <translation>&amp;Открыть журнал…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Забыть</translation>
    </message>
    <message>
        <source>The log around the line that decided, masked</source>
        <translation>Журнал вокруг решающей строки, без личного</translation>
    </message>
    <message>
        <source>Errors in the archive</source>
        <translation>Ошибки в архиве</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Близость</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Треды</translation>
    </message>
    <message>
        <source>Rigs</source>
        <translation>Машины</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Что помогло</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Самое новое</translation>
    </message>
    <message>
        <source>What NVIDIA documents: %1</source>
        <translation>Что пишет об этом NVIDIA: %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::MatrixPanel</name>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>Choose different fields for rows and columns.</source>
        <translation>Выберите для строк и столбцов разные поля.</translation>
    </message>
    <message>
        <source>No post of the current selection states these fields.</source>
        <translation>Ни в одном сообщении текущей выборки эти поля не указаны.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ничего)</translation>
    </message>
    <message>
        <source>Verification matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>С&amp;троки:</translation>
    </message>
    <message>
        <source>&amp;then:</source>
        <translation>&amp;затем:</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>&amp;Столбцы:</translation>
    </message>
    <message>
        <source>Independent rigs are counted, not posts; the speed is their median. Enter on a cell shows its posts.</source>
        <translation>Считаются независимые машины, а не сообщения; скорость — их медиана. Enter на ячейке показывает её сообщения.</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Экспорт матрицы</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::OutcomesView</name>
    <message>
        <source>Outcomes by version</source>
        <translation>Исходы по версиям</translation>
    </message>
    <message>
        <source>No post of the current selection names an engine together with its version.</source>
        <translation>Ни в одном сообщении текущей выборки движок не назван вместе с версией.</translation>
    </message>
    <message>
        <source>&amp;Engine:</source>
        <translation>&amp;Движок:</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) that fewer posts name can be read in the table</source>
        <translation>
            <numerusform>ещё %Ln версия, названная реже, — в таблице</numerusform>
            <numerusform>ещё %Ln версии, названные реже, — в таблице</numerusform>
            <numerusform>ещё %Ln версий, названных реже, — в таблице</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::OwnClaims</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln цитата</numerusform>
            <numerusform>%Ln цитаты</numerusform>
            <numerusform>%Ln цитат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them gone</source>
        <comment>quotes whose post was edited or deleted</comment>
        <translation>
            <numerusform>%Ln из них утрачена</numerusform>
            <numerusform>%Ln из них утрачены</numerusform>
            <numerusform>%Ln из них утрачено</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>What its quotes show:</source>
        <translation>Что показывают его цитаты:</translation>
    </message>
    <message>
        <source>Your o&amp;wn claims:</source>
        <translation>Ваши &amp;утверждения:</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Переформулировать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PairList</name>
    <message>
        <source>Add a row: %1</source>
        <translation>Добавить строку: %1</translation>
    </message>
    <message>
        <source>Remove the row: %1</source>
        <translation>Удалить строку: %1</translation>
    </message>
    <message>
        <source>Move the row up: %1</source>
        <translation>Переместить строку вверх: %1</translation>
    </message>
    <message>
        <source>Move the row down: %1</source>
        <translation>Переместить строку вниз: %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PinDialog</name>
    <message>
        <source>Pinned tags</source>
        <translation>Закреплённые метки</translation>
    </message>
    <message>
        <source>A digit sets its tag on the chosen posts, and takes it off where all of them have it. An empty line frees the digit.</source>
        <translation>Цифра ставит свою метку на выбранные сообщения, а если она есть у всех — снимает. Пустая строка освобождает цифру.</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>нет метки</translation>
    </message>
    <message>
        <source>Key &amp;%1:</source>
        <translation>Клавиша &amp;%1:</translation>
    </message>
    <message>
        <source>Tag of key %1</source>
        <translation>Метка клавиши %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PostTriage</name>
    <message>
        <source>Next one that is not judged</source>
        <translation>Следующее без оценки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>Скопировать как цитату</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n post(s):</source>
        <translation>
            <numerusform>Заметка к %n сообщению:</numerusform>
            <numerusform>Заметка к %n сообщениям:</numerusform>
            <numerusform>Заметка к %n сообщениям:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n post(s):</source>
        <translation>
            <numerusform>Метка для %n сообщения:</numerusform>
            <numerusform>Метка для %n сообщений:</numerusform>
            <numerusform>Метка для %n сообщений:</numerusform>
        </translation>
    </message>
    <message>
        <source>Every post here has been judged.</source>
        <translation>Здесь оценены все сообщения.</translation>
    </message>
    <message>
        <source>&amp;Read the thread</source>
        <translation>&amp;Читать тред</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Заметка…</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Метка…</translation>
    </message>
    <message>
        <source>Next one that is not &amp;judged</source>
        <translation>Следующее &amp;без оценки</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Скопировать &amp;адрес</translation>
    </message>
    <message>
        <source>Copy as &amp;quotation</source>
        <translation>Скопировать как &amp;цитату</translation>
    </message>
    <message>
        <source>Read the thread</source>
        <translation>Читать тред</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Выбрать все найденные</translation>
    </message>
    <message>
        <source>Choose &amp;all that match</source>
        <translation>Выбрать &amp;все найденные</translation>
    </message>
    <message>
        <source>Tag of key %1: none is pinned yet</source>
        <translation>Метка клавиши %1: пока не закреплена</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Метка: %1</translation>
    </message>
    <message>
        <source>Pin tags to digits</source>
        <translation>Закрепить метки за цифрами</translation>
    </message>
    <message>
        <source>&amp;Pin tags to digits…</source>
        <translation>&amp;Закрепить метки за цифрами…</translation>
    </message>
    <message>
        <source>Pin a tag</source>
        <translation>Закрепить метку</translation>
    </message>
    <message>
        <source>Tag that key %1 sets from now on:</source>
        <translation>Метка, которую отныне ставит клавиша %1:</translation>
    </message>
    <message>
        <source>Pos&amp;ts</source>
        <translation>&amp;Сообщения</translation>
    </message>
    <message>
        <source>&amp;Pinned tags</source>
        <translation>&amp;Закреплённые метки</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PowerView</name>
    <message>
        <source>Speed and power</source>
        <translation>Скорость и мощность</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its power and its decode speed.</source>
        <translation>Ни в одной трассе текущей выборки нет и мощности, и скорости генерации.</translation>
    </message>
    <message>
        <source>Power drawn or its limit, W</source>
        <translation>Потребление или предел мощности, Вт</translation>
    </message>
    <message>
        <source>Decode speed, tokens/s</source>
        <translation>Скорость генерации, токенов/с</translation>
    </message>
    <message>
        <source>%1 tokens a joule</source>
        <translation>%1 токена на джоуль</translation>
    </message>
    <message>
        <source>Watts as posts state them: of a card or of the whole machine, drawn or allowed.</source>
        <translation>Ватты — как в сообщениях: карты или всей машины, потребляемые или разрешённые.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PrefillView</name>
    <message>
        <source>Prefill speed</source>
        <translation>Скорость промпта</translation>
    </message>
    <message>
        <source>No post of the current selection states a prefill speed.</source>
        <translation>Ни в одном сообщении текущей выборки скорость обработки промпта не указана.</translation>
    </message>
    <message>
        <source>Prefill speed, tokens/s</source>
        <translation>Скорость обработки промпта, токенов/с</translation>
    </message>
    <message>
        <source>Prefill, tok/s</source>
        <translation>Промпт, ток/с</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ProfileForm</name>
    <message numerus="yes">
        <source>%n card(s) are called &quot;%1&quot;: choose the edition.</source>
        <translation>
            <numerusform>Название «%1» носит %n карта: выберите издание.</numerusform>
            <numerusform>Название «%1» носят %n карты: выберите издание.</numerusform>
            <numerusform>Название «%1» носят %n карт: выберите издание.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card: fixed</source>
        <translation>Карта: не меняется</translation>
    </message>
    <message>
        <source>The machine: may change</source>
        <translation>Машина: может меняться</translation>
    </message>
    <message>
        <source>CUDA: three versions that are easily confused</source>
        <translation>CUDA: три версии, которые легко перепутать</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Что требуется</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Где искать</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Название:</translation>
    </message>
    <message>
        <source>What you call this profile</source>
        <translation>Как вы называете этот профиль</translation>
    </message>
    <message>
        <source>Card:</source>
        <translation>Карта:</translation>
    </message>
    <message>
        <source>Any common name; known ones are offered while you type</source>
        <translation>Любое обычное название; известные предлагаются при вводе</translation>
    </message>
    <message>
        <source>Edition:</source>
        <translation>Издание:</translation>
    </message>
    <message>
        <source>Cards of one name differ in power and cooling: Workstation, Max-Q, Server</source>
        <translation>Карты с одним названием различаются мощностью и охлаждением: Workstation, Max-Q, Server</translation>
    </message>
    <message>
        <source>Cards:</source>
        <translation>Карт:</translation>
    </message>
    <message>
        <source>How many of them are in the machine</source>
        <translation>Сколько их в машине</translation>
    </message>
    <message>
        <source>It cannot be replaced</source>
        <translation>Заменить её нельзя</translation>
    </message>
    <message>
        <source>Advice will never be to buy another card</source>
        <translation>Совет купить другую карту исключён</translation>
    </message>
    <message>
        <source>Models:</source>
        <translation>Модели:</translation>
    </message>
    <message>
        <source>Each with the quantisation that you want to run</source>
        <translation>Каждая с квантизацией, в которой вы хотите её запускать</translation>
    </message>
    <message>
        <source>Target models</source>
        <translation>Целевые модели</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Engines:</source>
        <translation>Движки:</translation>
    </message>
    <message>
        <source>Each with a version, or any</source>
        <translation>Каждый с версией или с любой</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>A deployment is planned</source>
        <translation>Запланировано развёртывание</translation>
    </message>
    <message>
        <source>Asked on:</source>
        <translation>Дата вопроса:</translation>
    </message>
    <message>
        <source>The day for which the answer shall hold</source>
        <translation>День, на который должен быть верен ответ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Repositories:</source>
        <translation>Репозитории:</translation>
    </message>
    <message>
        <source>owner/name, separated by commas; empty: those of the questions and engines</source>
        <translation>владелец/название, через запятую; пусто — репозитории вопросов и движков</translation>
    </message>
    <message>
        <source>Subreddits:</source>
        <translation>Сабреддиты:</translation>
    </message>
    <message>
        <source>Without r/, separated by commas; empty: those of the questions</source>
        <translation>Без r/, через запятую; пусто — сабреддиты вопросов</translation>
    </message>
    <message>
        <source>those of the questions and engines</source>
        <translation>те, что у вопросов и движков</translation>
    </message>
    <message>
        <source>those of the questions</source>
        <translation>те, что у вопросов</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ProfilePanel</name>
    <message>
        <source>change of the profile</source>
        <translation>изменение профиля</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Memory of one card</source>
        <translation>Память одной карты</translation>
    </message>
    <message>
        <source>Price of one card</source>
        <translation>Цена одной карты</translation>
    </message>
    <message>
        <source>Largest model</source>
        <translation>Самая большая модель</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Развёртывание</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Why a deep search is due</source>
        <translation>Почему нужен глубокий поиск</translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation>Открыть профиль…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Reading the catalogue…</source>
        <translation>Читается каталог…</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Save a copy of the profile</source>
        <translation>Сохранить копию профиля</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Открыть профиль</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Профили (*.json)</translation>
    </message>
    <message>
        <source>✓ %1: %2</source>
        <translation>✓ %1: %2</translation>
    </message>
    <message>
        <source>· %1: %2 (no reason)</source>
        <translation>· %1: %2 (не повод)</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::QueriesModel</name>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
    <message>
        <source>Characters that the source counts, and how many it allows</source>
        <translation>Знаки, которые считает источник, и сколько их допускается</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Знаков</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Отброшено</translation>
    </message>
    <message>
        <source>Threads that were new, and all that the newest harvests named for it</source>
        <translation>Сколько тредов было новых и сколько всего назвали последние сборы по этому запросу</translation>
    </message>
    <message>
        <source>Posts of these threads judged success, failure or degraded</source>
        <translation>Сообщения этих тредов с оценкой «успех», «сбой» или «с потерями»</translation>
    </message>
    <message>
        <source>Runs of a model that were read out of these threads</source>
        <translation>Запуски модели, извлечённые из этих тредов</translation>
    </message>
    <message>
        <source>Share of duplicates among the posts judged</source>
        <translation>Доля повторов среди оценённых сообщений</translation>
    </message>
    <message>
        <source>New</source>
        <comment>threads that a query brought</comment>
        <translation>Новых</translation>
    </message>
    <message>
        <source>Useful</source>
        <comment>posts</comment>
        <translation>Полезных</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Трассы</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Повторов</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::QueriesPanel</name>
    <message>
        <source>change of a question</source>
        <translation>изменение вопроса</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>&amp;Text of the question:</source>
        <translation>&amp;Текст вопроса:</translation>
    </message>
    <message>
        <source>Search ter&amp;ms, one a line:</source>
        <translation>Слова для &amp;поиска, по одному в строке:</translation>
    </message>
    <message>
        <source>Back to the shipped question</source>
        <translation>Вернуть исходный вопрос</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) are asked.</source>
        <translation>
            <numerusform>Задаётся %1 из %n вопроса.</numerusform>
            <numerusform>Задаётся %1 из %n вопросов.</numerusform>
            <numerusform>Задаётся %1 из %n вопросов.</numerusform>
        </translation>
    </message>
    <message>
        <source>suggestion &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>предложение «%1»</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Принять предложение</translation>
    </message>
    <message>
        <source>Read the next post that speaks for a suggestion</source>
        <translation>Читать следующее сообщение, которое говорит за предложение</translation>
    </message>
    <message>
        <source>What is sent for it</source>
        <translation>Что для него отправляется</translation>
    </message>
    <message>
        <source>What is &amp;sent</source>
        <translation>&amp;Что отправляется</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>Пр&amp;инять</translation>
    </message>
    <message>
        <source>Next &amp;post</source>
        <translation>Сле&amp;дующее сообщение</translation>
    </message>
    <message>
        <source>Reads the next post that speaks for the suggestion (Enter)</source>
        <translation>Показывает следующее сообщение, которое говорит за предложение (Enter)</translation>
    </message>
    <message>
        <source>S&amp;uggestions (%1)</source>
        <translation>Пр&amp;едложения (%1)</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>Пр&amp;едложения</translation>
    </message>
    <message>
        <source>Asking on: %1 (%2).</source>
        <comment>a word such as stop, and why</comment>
        <translation>Итог: %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing to suggest yet: judged posts of the threads found speak for terms and places.</source>
        <translation>Предложить пока нечего: слова и места подсказывают оценённые сообщения найденных тредов.</translation>
    </message>
    <message>
        <source>Changes the question; Undo takes it back</source>
        <translation>Меняет вопрос; «Отменить» возвращает как было</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::QuestionsModel</name>
    <message>
        <source>%1 (changed)</source>
        <comment>a question&apos;s title</comment>
        <translation>%1 (изменён)</translation>
    </message>
    <message>
        <source>Question %1, on: %2</source>
        <translation>Вопрос %1, включён: %2</translation>
    </message>
    <message>
        <source>Question %1, off: %2</source>
        <translation>Вопрос %1, выключен: %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Насыщение</translation>
    </message>
    <message>
        <source>Saturation, how little asking on would bring: 100 % when nothing new or useful turns up any more</source>
        <translation>Насыщенность — как мало дадут дальнейшие запросы: 100 %, когда ничего нового и полезного больше не находится</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ReaderPanel</name>
    <message>
        <source>Not in this thread.</source>
        <translation>В этом треде такого нет.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Адрес: %1</translation>
    </message>
    <message>
        <source>Copy the post&apos;s &amp;address</source>
        <translation>Скопировать &amp;адрес сообщения</translation>
    </message>
    <message>
        <source>Copy the post as &amp;quotation</source>
        <translation>Скопировать сообщение как &amp;цитату</translation>
    </message>
    <message>
        <source>Show the post&apos;s address…</source>
        <translation>Показать адрес сообщения…</translation>
    </message>
    <message>
        <source>Choose a post to read its thread.</source>
        <translation>Выберите сообщение, чтобы прочесть его тред.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>of a thread</comment>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
    <message>
        <source>&amp;Find in thread:</source>
        <translation>&amp;Найти в треде:</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Найти предыдущее место</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Предыдущее место (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Найти следующее место</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Следующее место (Enter)</translation>
    </message>
    <message>
        <source>Posts of the thread</source>
        <translation>Сообщения треда</translation>
    </message>
    <message>
        <source>&amp;Read out of this post:</source>
        <translation>&amp;Извлечено из этого сообщения:</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show all &amp;folded lines</source>
        <translation>Показать все &amp;свёрнутые строки</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Оценка: %1</translation>
    </message>
    <message>
        <source>Find in this thread</source>
        <translation>Найти в этом треде</translation>
    </message>
    <message>
        <source>Show what was &amp;changed in the post…</source>
        <translation>Показать, что &amp;изменено в сообщении…</translation>
    </message>
    <message>
        <source>The title was deleted at its source</source>
        <translation>Заголовок удалён в источнике</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ReadingTable</name>
    <message>
        <source>setup</source>
        <translation>конфигурация</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>by you, %1; the post does not say so any more</source>
        <translation>ваше, %1; в сообщении этого больше нет</translation>
    </message>
    <message>
        <source>by you, %1; the post no longer says &quot;%2&quot;</source>
        <translation>ваше, %1; в сообщении больше нет «%2»</translation>
    </message>
    <message>
        <source>no reading: by you, %1</source>
        <translation>не значение: отмечено вами, %1</translation>
    </message>
    <message>
        <source>marked by you, %1</source>
        <translation>размечено вами, %1</translation>
    </message>
    <message>
        <source>by you, %1; was %2: %3</source>
        <translation>исправлено вами, %1; было — %2: %3</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ResultsPanel</name>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>No post matches this search and these filters.</source>
        <translation>Под этот поиск и эти фильтры не подходит ни одно сообщение.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Start a harvest, or import files from the File menu.</source>
        <translation>Ещё ничего не импортировано. Начните сбор или импортируйте файлы через меню «Файл».</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>идёт поиск…</translation>
    </message>
    <message>
        <source>best evidence first</source>
        <translation>сначала лучшие свидетельства</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>сначала новое</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Сто&amp;лбцы</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Сообщения</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <comment>rows of the results table</comment>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>posts</comment>
        <translation>
            <numerusform>выбрано %Ln</numerusform>
            <numerusform>выбрано %Ln</numerusform>
            <numerusform>выбрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>To the search line</source>
        <translation>К строке поиска</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>&amp;Сохранить этот поиск…</translation>
    </message>
    <message>
        <source>To the facets</source>
        <translation>К фасетам</translation>
    </message>
    <message>
        <source>To the &amp;facets</source>
        <translation>К &amp;фасетам</translation>
    </message>
    <message>
        <source>Most informative first, or the usual order</source>
        <translation>Сначала самые информативные или обычный порядок</translation>
    </message>
    <message>
        <source>Most &amp;informative first</source>
        <translation>Сначала самые &amp;информативные</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln verdict(s)</source>
        <translation>
            <numerusform>Обучено на %Ln оценке</numerusform>
            <numerusform>Обучено на %Ln оценках</numerusform>
            <numerusform>Обучено на %Ln оценках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln useful</source>
        <translation>
            <numerusform>из них полезных: %Ln</numerusform>
            <numerusform>из них полезных: %Ln</numerusform>
            <numerusform>из них полезных: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the saved search; one that is there already is replaced:</source>
        <translation>Название сохранённого поиска (одноимённый будет заменён):</translation>
    </message>
    <message>
        <source>most informative first</source>
        <translation>сначала самые информативные</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>&amp;Фасеты</translation>
    </message>
    <message>
        <source>Shows saved searches and facets beside the posts</source>
        <translation>Показывает рядом с сообщениями сохранённые поиски и фасеты</translation>
    </message>
    <message>
        <source>Most informative first</source>
        <translation>Сначала самые информативные</translation>
    </message>
    <message>
        <source>Learns from your verdicts which posts are useful, and brings those first whose verdict would teach most. Nothing leaves this machine.</source>
        <translation>Учится по вашим оценкам, какие сообщения полезны, и ставит вперёд те, оценка которых научит большему. Ничего не покидает этот компьютер.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::RooflineView</name>
    <message>
        <source>Roofline</source>
        <translation>Потолок памяти</translation>
    </message>
    <message>
        <source>No trace of the current selection states a decode speed together with a card, a model and a quantisation that the catalogue knows.</source>
        <translation>Ни в одной трассе текущей выборки нет скорости генерации вместе с картой, моделью и квантизацией, известными каталогу.</translation>
    </message>
    <message>
        <source>Weights read for a token, GB</source>
        <translation>Весов читается на токен, ГБ</translation>
    </message>
    <message>
        <source>Decode speed, tokens/s</source>
        <translation>Скорость генерации, токенов/с</translation>
    </message>
    <message>
        <source>%1 for a token</source>
        <translation>%1 на токен</translation>
    </message>
    <message>
        <source>%1 % of the %2 that the memory allows</source>
        <translation>%1 % от %2, которые допускает память</translation>
    </message>
    <message>
        <source>Lines: memory bandwidth / weights read for a token (active parameters × bits), of all cards of the trace together.</source>
        <translation>Линии: пропускная способность памяти всех карт трассы / веса, читаемые на токен (активные параметры × биты).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trace(s) above: several requests at once, speculation, or a misread number</source>
        <comment>points above the roof</comment>
        <translation>
            <numerusform>%Ln трасса выше линии: несколько запросов сразу, спекулятивное декодирование или неверно прочитанное число</numerusform>
            <numerusform>%Ln трассы выше линии: несколько запросов сразу, спекулятивное декодирование или неверно прочитанное число</numerusform>
            <numerusform>%Ln трасс выше линии: несколько запросов сразу, спекулятивное декодирование или неверно прочитанное число</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory allows, tok/s</source>
        <translation>Допускает память, ток/с</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>quantity, card</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>ГБ/с</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SavedSearches</name>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <comment>saved search</comment>
        <translation>
            <numerusform>%1, %n сообщение</numerusform>
            <numerusform>%1, %n сообщения</numerusform>
            <numerusform>%1, %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Another saved search is called &quot;%1&quot;.</source>
        <translation>Название «%1» уже есть у другого сохранённого поиска.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Показать</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Пере&amp;именовать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Enter shows one, F2 gives it another name, Delete takes it away</source>
        <translation>Enter показывает поиск, F2 переименовывает, Delete удаляет</translation>
    </message>
    <message>
        <source>Sa&amp;ved searches</source>
        <translation>Со&amp;хранённые поиски</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ScatterChart</name>
    <message>
        <source>&amp;Colour by:</source>
        <translation>&amp;Цвет по полю:</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Прочие</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shorter line(s) left out</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln линия покороче не показана</numerusform>
            <numerusform>%Ln линии покороче не показаны</numerusform>
            <numerusform>%Ln линий покороче не показано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) far outside can be read in the table</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln точка далеко в стороне — в таблице</numerusform>
            <numerusform>%Ln точки далеко в стороне — в таблице</numerusform>
            <numerusform>%Ln точек далеко в стороне — в таблице</numerusform>
        </translation>
    </message>
    <message>
        <source>median of the rigs %1, middle half %2 to %3 (%4)</source>
        <translation>медиана машин %1, средняя половина от %2 до %3 (%4)</translation>
    </message>
    <message>
        <source>Median of the rigs, middle half</source>
        <translation>Медиана машин, средняя половина</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
    <message>
        <source>All points share one value of x: nothing can be compared.</source>
        <translation>У всех точек одно значение по оси X: сравнивать нечего.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SearchBar</name>
    <message>
        <source>Narrowed down to: %1</source>
        <translation>Сужено до: %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>метка %1</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>вопрос %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a question&apos;s title</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>П&amp;оиск:</translation>
    </message>
    <message>
        <source>words, &quot;a phrase&quot;, engine:vllm driver:&gt;=575 outcome:failure -word</source>
        <translation>слова, &quot;фраза&quot;, engine:vllm driver:&gt;=575 outcome:failure -слово</translation>
    </message>
    <message>
        <source>Enter searches; an empty line shows everything, newest first</source>
        <translation>Enter запускает поиск; пустая строка показывает всё, сначала новое</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>&amp;Искать</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Сбросить фильтры</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Интерфейс</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Язык:</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Тема:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>Сбор</translation>
    </message>
    <message>
        <source>&amp;Requests of one harvest:</source>
        <translation>&amp;Запросов за один сбор:</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source>Over all sources; a harvest that spends them can be gone on with later</source>
        <translation>На все источники вместе; сбор, который их исчерпал, можно продолжить позже</translation>
    </message>
    <message>
        <source>Reddit &amp;user:</source>
        <translation>&amp;Пользователь Reddit:</translation>
    </message>
    <message>
        <source>Reddit demands that a program says on whose behalf it asks</source>
        <translation>Reddit требует, чтобы программа называла того, от чьего имени спрашивает</translation>
    </message>
    <message>
        <source>your name there, without u/</source>
        <translation>ваше имя там, без u/</translation>
    </message>
    <message>
        <source>Tokens are kept in the system&apos;s secret service, never in a project or a log. Without a token its source is left out or answers more slowly.</source>
        <translation>Токены хранятся в хранилище секретов системы и никогда не попадают ни в проект, ни в журнал. Без токена источник пропускается или отвечает медленнее.</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>Светлая, высокий контраст</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>Тёмная, высокий контраст</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Меньше движения</translation>
    </message>
    <message>
        <source>No animated controls and menus, no blinking cursor</source>
        <translation>Без анимации элементов и меню, без мигающего курсора</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SidePane</name>
    <message>
        <source>Saved searches:</source>
        <translation>Сохранённые поиски:</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Keeps the search and the filters of now under a name</source>
        <translation>Сохраняет нынешние поиск и фильтры под названием</translation>
    </message>
    <message>
        <source>Face&amp;ts:</source>
        <translation>&amp;Фасеты:</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SpanCorrector</name>
    <message>
        <source>Next value that was read</source>
        <translation>Следующее извлечённое значение</translation>
    </message>
    <message>
        <source>Previous value that was read</source>
        <translation>Предыдущее извлечённое значение</translation>
    </message>
    <message>
        <source>Correct the value</source>
        <translation>Исправить значение</translation>
    </message>
    <message>
        <source>This is not a reading</source>
        <translation>Это не значение</translation>
    </message>
    <message>
        <source>Mark the selected words as a value</source>
        <translation>Разметить выделенное как значение</translation>
    </message>
    <message>
        <source>As the extractor read it</source>
        <translation>Как извлекла программа</translation>
    </message>
    <message>
        <source>&amp;Mark as a value…</source>
        <translation>&amp;Разметить как значение…</translation>
    </message>
    <message>
        <source>C&amp;orrect the value…</source>
        <translation>&amp;Исправить значение…</translation>
    </message>
    <message>
        <source>This is &amp;not a reading</source>
        <translation>Это &amp;не значение</translation>
    </message>
    <message>
        <source>As the extractor &amp;read it</source>
        <translation>&amp;Как извлекла программа</translation>
    </message>
    <message>
        <source>&amp;Save as case…</source>
        <translation>Сохранить как &amp;пример…</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::StartDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests in %4</source>
        <translation>%1: %2 из %3 обращений за %4</translation>
    </message>
    <message>
        <source>A search gives %L1 results at most; what has more is asked in windows of time.</source>
        <translation>Поиск отдаёт не больше %L1 результатов; где их больше, спрашивается по отрезкам времени.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s) asked before</source>
        <translation>
            <numerusform>%Ln запрос уже задавался</numerusform>
            <numerusform>%Ln запроса уже задавались</numerusform>
            <numerusform>%Ln запросов уже задавались</numerusform>
        </translation>
    </message>
    <message>
        <source>may cost up to %1 USD</source>
        <translation>может стоить до %1 USD</translation>
    </message>
    <message>
        <source>Goes to: %1</source>
        <translation>Уходит на: %1</translation>
    </message>
    <message>
        <source>Named as: %1</source>
        <translation>Под именем: %1</translation>
    </message>
    <message>
        <source>No key is sent.</source>
        <translation>Ключ не отправляется.</translation>
    </message>
    <message>
        <source>Keys sent along: %1</source>
        <translation>Вместе с ключами: %1</translation>
    </message>
    <message>
        <source>Texts that are asked:</source>
        <translation>Тексты запросов:</translation>
    </message>
    <message>
        <source>What &amp;leaves this machine for %1:</source>
        <translation>Что &amp;уходит с этой машины на %1:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed request(s) are made again.</source>
        <translation>
            <numerusform>Повторится %Ln неудавшееся обращение.</numerusform>
            <numerusform>Повторятся %Ln неудавшихся обращения.</numerusform>
            <numerusform>Повторятся %Ln неудавшихся обращений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1 requests, %2; sources are asked beside each other.</source>
        <translation>Всего обращений: %1, время: %2; источники опрашиваются одновременно.</translation>
    </message>
    <message numerus="yes">
        <source>The harvest ends with its budget of %Ln request(s); the next one goes on.</source>
        <translation>
            <numerusform>Сбор закончится вместе с бюджетом в %Ln обращение; следующий продолжит.</numerusform>
            <numerusform>Сбор закончится вместе с бюджетом в %Ln обращения; следующий продолжит.</numerusform>
            <numerusform>Сбор закончится вместе с бюджетом в %Ln обращений; следующий продолжит.</numerusform>
        </translation>
    </message>
    <message>
        <source>An unfinished harvest is gone on with.</source>
        <translation>Будет продолжен незаконченный сбор.</translation>
    </message>
    <message>
        <source>Start a harvest</source>
        <translation>Начать сбор</translation>
    </message>
    <message>
        <source>Nothing is sent before you start. The bounds: at least, nothing new is found; at most, each search that was never asked fills a page. Serial numbers, names of this machine and of its user are never part of a query.</source>
        <translation>До начала ничего не отправляется. Границы: нижняя — ничего нового не нашлось, верхняя — каждый новый поиск заполнил страницу. Серийные номера, имя машины и имя пользователя в запросы не попадают.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Share of a limit</source>
        <translation>Доля лимита</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Отрезки</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>&amp;Ask for:</source>
        <translation>&amp;Спросить:</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>what is new since the last harvest</source>
        <translation>новое с прошлого сбора</translation>
    </message>
    <message>
        <source>what was written since</source>
        <translation>написанное с</translation>
    </message>
    <message>
        <source>only what failed the last time</source>
        <translation>только то, что не удалось в прошлый раз</translation>
    </message>
    <message>
        <source>Since this day</source>
        <translation>С этого дня</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Бюджет:</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без предела</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> обращений</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Начать</translation>
    </message>
    <message>
        <source>&amp;Repeat:</source>
        <translation>&amp;Повторять:</translation>
    </message>
    <message>
        <source>What is new is asked for again while this window is open.</source>
        <translation>Новое спрашивается снова, пока открыто это окно.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>every 6 hours</source>
        <translation>каждые 6 часов</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>каждый день</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln kept thread(s) looked at again, whether they are still there</source>
        <translation>
            <numerusform>до %Ln сохранённой темы проверяется заново: на месте ли она</numerusform>
            <numerusform>до %Ln сохранённых тем проверяется заново: на месте ли они</numerusform>
            <numerusform>до %Ln сохранённых тем проверяется заново: на месте ли они</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::StopAdvice</name>
    <message>
        <source>You may stop here: going on with this question would hardly bring anything new (%1).</source>
        <translation>На этом вопросе можно остановиться: продолжение вряд ли даст что-то новое (%1).</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::StripChart</name>
    <message>
        <source>nothing stated</source>
        <translation>ничего не указано</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>engine and quantisation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>engine?</source>
        <translation>движок?</translation>
    </message>
    <message>
        <source>quant?</source>
        <translation>квантизация?</translation>
    </message>
    <message>
        <source>◆ median, thick line: the middle half; behind each name: traces / independent rigs</source>
        <translation>◆ медиана, толстая линия — средняя половина; после имени: трассы / независимые машины</translation>
    </message>
    <message numerus="yes">
        <source>%Ln smaller group(s) can be read in the table</source>
        <translation>
            <numerusform>ещё %Ln группа поменьше — в таблице</numerusform>
            <numerusform>ещё %Ln группы поменьше — в таблице</numerusform>
            <numerusform>ещё %Ln групп поменьше — в таблице</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) far outside can be read in the table</source>
        <comment>speed</comment>
        <translation>
            <numerusform>%Ln точка далеко в стороне — в таблице</numerusform>
            <numerusform>%Ln точки далеко в стороне — в таблице</numerusform>
            <numerusform>%Ln точек далеко в стороне — в таблице</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine not stated</source>
        <translation>Движок не указан</translation>
    </message>
    <message>
        <source>median %1, middle half %2 to %3</source>
        <translation>медиана %1, средняя половина от %2 до %3</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SuggestionsModel</name>
    <message>
        <source>+ term</source>
        <translation>+ слово</translation>
    </message>
    <message>
        <source>− term</source>
        <translation>− слово</translation>
    </message>
    <message>
        <source>+ repository</source>
        <translation>+ репозиторий</translation>
    </message>
    <message>
        <source>+ subreddit</source>
        <translation>+ сабреддит</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ThreadText</name>
    <message>
        <source>author gone</source>
        <translation>автора больше нет</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>votes of a post</comment>
        <translation>
            <numerusform>%n балл</numerusform>
            <numerusform>%n балла</numerusform>
            <numerusform>%n баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>judged: %1</source>
        <translation>оценка: %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>метки: %1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>заметка: %1</translation>
    </message>
    <message>
        <source>deleted at its source</source>
        <translation>удалено в источнике</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Правило: %1</translation>
    </message>
    <message>
        <source>Deleted at its source.</source>
        <translation>Удалено в источнике.</translation>
    </message>
    <message>
        <source>Found deleted at its source: %1.</source>
        <translation>Обнаружено, что удалено в источнике: %1.</translation>
    </message>
    <message>
        <source>What it said and who wrote it were taken out; its place, its time, and your verdict, tags and note stay.</source>
        <translation>Текст и имя автора убраны; остаются место, время и ваши оценка, метки и заметка.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) kept</source>
        <translation>
            <numerusform>хранится %n прежняя версия</numerusform>
            <numerusform>хранятся %n прежние версии</numerusform>
            <numerusform>хранятся %n прежних версий</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>Изменено: %1</translation>
    </message>
    <message>
        <source>show what was changed</source>
        <translation>показать изменения</translation>
    </message>
    <message>
        <source>edited: %1</source>
        <translation>изменено: %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::TraceChart</name>
    <message>
        <source>No project is open.</source>
        <translation>Проект не открыт.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Показать &amp;таблицей</translation>
    </message>
    <message>
        <source>Show every point as a row of a table</source>
        <translation>Показать каждую точку строкой таблицы</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>&amp;Логарифмическая шкала</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>График: %1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Таблица: %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Экспорт графика</translation>
    </message>
    <message>
        <source>Picture that scales</source>
        <translation>Векторная картинка</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trace(s)</source>
        <comment>points of a chart</comment>
        <translation>
            <numerusform>%Ln трасса</numerusform>
            <numerusform>%Ln трассы</numerusform>
            <numerusform>%Ln трасс</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>points of a chart</comment>
        <translation>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
            <numerusform>ещё %Ln постарше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln независимая машина</numerusform>
            <numerusform>%Ln независимые машины</numerusform>
            <numerusform>%Ln независимых машин</numerusform>
        </translation>
    </message>
    <message>
        <source>In the picture: to the next mark</source>
        <translation>На графике: к следующей отметке</translation>
    </message>
    <message>
        <source>In the picture: to the mark before</source>
        <translation>На графике: к предыдущей отметке</translation>
    </message>
    <message>
        <source>In the picture: show the mark&apos;s posts</source>
        <translation>На графике: показать сообщения отметки</translation>
    </message>
    <message>
        <source>Arrow keys go from mark to mark, Enter shows the posts. The same points can be read as a table.</source>
        <translation>Клавиши со стрелками переходят от отметки к отметке, Enter показывает сообщения. Те же точки можно прочитать в таблице.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dot(s) under others can be read in the table</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln точка под другими видна в таблице</numerusform>
            <numerusform>%Ln точки под другими видны в таблице</numerusform>
            <numerusform>%Ln точек под другими видны в таблице</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::TriageBar</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Goes to the next post that has no verdict yet</source>
        <translation>Переходит к следующему сообщению, у которого ещё нет оценки</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Метка: %1</translation>
    </message>
    <message>
        <source>Sets the tag &quot;%1&quot; on the chosen posts, or takes it off</source>
        <translation>Ставит метку «%1» на выбранные сообщения или снимает её</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::VerdictButtons</name>
    <message>
        <source>Verdict: %1</source>
        <translation>Оценка: %1</translation>
    </message>
    <message>
        <source>%1: key %2</source>
        <comment>verdict</comment>
        <translation>%1: клавиша %2</translation>
    </message>
    <message>
        <source>Pinned tag of key %1</source>
        <translation>Закреплённая метка клавиши %1</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::VersionsDialog</name>
    <message>
        <source>Versions of a post</source>
        <translation>Версии сообщения</translation>
    </message>
    <message>
        <source>&amp;What was changed:</source>
        <translation>&amp;Что изменено:</translation>
    </message>
    <message>
        <source>Lines taken away (−) and added (+)</source>
        <translation>Убранные (−) и добавленные (+) строки</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>All changes, from the first version to what it says now</source>
        <translation>Все изменения: от первой версии до нынешнего текста</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>Last seen as it was before: %1.</source>
        <translation>Прежний текст замечен последний раз: %1.</translation>
    </message>
    <message>
        <source>When it was edited is not known; last seen as it is after: %1.</source>
        <translation>Когда изменено, неизвестно; новый текст замечен последний раз: %1.</translation>
    </message>
    <message>
        <source>Edited: %1.</source>
        <translation>Изменено: %1.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::VramView</name>
    <message>
        <source>VRAM and context</source>
        <translation>VRAM и контекст</translation>
    </message>
    <message>
        <source>No trace of the current selection states both its context and its VRAM.</source>
        <translation>Ни в одной трассе текущей выборки нет и контекста, и занятой видеопамяти.</translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation>Контекст, токенов</translation>
    </message>
    <message>
        <source>VRAM, GB</source>
        <translation>Видеопамять, ГБ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of context</source>
        <translation>
            <numerusform>%Ln токен контекста</numerusform>
            <numerusform>%Ln токена контекста</numerusform>
            <numerusform>%Ln токенов контекста</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>quantity, card</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::WelcomePage</name>
    <message>
        <source>Gathers what other people wrote about running large models on your card, and shows what to expect before you touch the machine. It runs no command there.</source>
        <translation>Собирает то, что другие написали о запуске больших моделей на вашей карте, и показывает, чего ждать, прежде чем вы тронете машину. На ней самой программа не выполняет ни одной команды.</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Новый проект…</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
        <source>&amp;Show the sample</source>
        <translation>&amp;Показать образец</translation>
    </message>
    <message>
        <source>A project about one card that cannot be replaced, gathered from recorded threads</source>
        <translation>Проект об одной карте, которую нечем заменить, собранный из записанных тредов</translation>
    </message>
    <message>
        <source>&amp;Recent projects:</source>
        <translation>&amp;Недавние проекты:</translation>
    </message>
    <message>
        <source>You can also drop a project folder here, or files to import into a new project.</source>
        <translation>Сюда же можно перетащить папку проекта или файлы, которые нужно импортировать в новый проект.</translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::YieldView</name>
    <message>
        <source>Yield and saturation</source>
        <translation>Отдача и насыщение</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Показать:</translation>
    </message>
    <message>
        <source>Traces for a thousand posts</source>
        <translation>Трассы на тысячу сообщений</translation>
    </message>
    <message>
        <source>Setups that are new</source>
        <translation>Новые конфигурации</translation>
    </message>
    <message>
        <source>Threads found by harvests</source>
        <translation>Треды, найденные сборами</translation>
    </message>
    <message>
        <source>The archive is empty: import files or start a harvest.</source>
        <translation>Архив пуст: импортируйте файлы или начните сбор.</translation>
    </message>
    <message>
        <source>No harvest has asked anything yet: what was imported was not found by queries.</source>
        <translation>Сборов ещё не было: импортированное не найдено запросами.</translation>
    </message>
    <message>
        <source>No dated trace of the current selection states two of card, engine, model and quantisation.</source>
        <translation>В текущей выборке нет датированной трассы, где названы хотя бы два из четырёх: карта, движок, модель, квантизация.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln место</numerusform>
            <numerusform>%Ln места</numerusform>
            <numerusform>%Ln мест</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln источник</numerusform>
            <numerusform>%Ln источника</numerusform>
            <numerusform>%Ln источников</numerusform>
        </translation>
    </message>
    <message>
        <source>Posts with traces for a thousand posts</source>
        <translation>Сообщений с трассами на тысячу сообщений</translation>
    </message>
    <message>
        <source>Of the whole archive, whatever is filtered. Behind each place: its posts; line: the range that chance allows (95 %).</source>
        <translation>По всему архиву, независимо от фильтра. После места — число его сообщений; линия — диапазон, который допускает случайность (95 %).</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>of these, new</source>
        <translation>из них новых</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Треды</translation>
    </message>
    <message>
        <source>What the queries of the newest harvests found, %1 at most; a thread that several queries found counts for each.</source>
        <translation>Что нашли запросы последних сборов (не больше %1); тред, найденный несколькими запросами, считается у каждого.</translation>
    </message>
    <message numerus="yes">
        <source>of the last %Ln trace(s), %1 brought a new setup: %2 % (%3 to %4 %)</source>
        <translation>
            <numerusform>последняя %Ln трасса, новых конфигураций — %1: %2 % (от %3 до %4 %)</numerusform>
            <numerusform>из последних %Ln трасс новую конфигурацию принесли %1: %2 % (от %3 до %4 %)</numerusform>
            <numerusform>из последних %Ln трасс новую конфигурацию принесли %1: %2 % (от %3 до %4 %)</numerusform>
        </translation>
    </message>
    <message>
        <source>Traces, in the order in which they were written</source>
        <translation>Трассы в порядке написания</translation>
    </message>
    <message>
        <source>Different setups</source>
        <translation>Различных конфигураций</translation>
    </message>
    <message>
        <source>A setup: card, engine, model and quantisation, of which two are stated at least. A curve that flattens says that a place brings little that is new.</source>
        <translation>Конфигурация — карта, движок, модель и квантизация, из которых названы хотя бы две. Если кривая выполаживается, место приносит мало нового.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Posts with traces</source>
        <translation>Сообщения с трассами</translation>
    </message>
    <message>
        <source>for a thousand posts</source>
        <translation>на тысячу сообщений</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>Threads found</source>
        <translation>Найдено тредов</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Трасса</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Quant</source>
        <translation>Квантизация</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Тред</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s) found</source>
        <translation>
            <numerusform>найден %Ln тред</numerusform>
            <numerusform>найдено %Ln треда</numerusform>
            <numerusform>найдено %Ln тредов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <translation>
            <numerusform>из них новых %Ln</numerusform>
            <numerusform>из них новых %Ln</numerusform>
            <numerusform>из них новых %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for a thousand posts (%2 to %3)</source>
        <translation>%1 на тысячу сообщений (от %2 до %3)</translation>
    </message>
    <message>
        <source>n = %1 of %2 posts</source>
        <translation>n = %1 из %2 сообщений</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a word of a post</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>states: %1</source>
        <comment>a field such as the engine</comment>
        <translation>указано: %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>источник %1</translation>
    </message>
    <message>
        <source>near to the profile</source>
        <translation>близость к профилю</translation>
    </message>
    <message>
        <source>the profile&apos;s card</source>
        <translation>карта из профиля</translation>
    </message>
    <message>
        <source>a model of the profile</source>
        <translation>модель из профиля</translation>
    </message>
    <message>
        <source>an engine of the profile</source>
        <translation>движок из профиля</translation>
    </message>
    <message>
        <source>outcome read: %1</source>
        <translation>извлечённый исход: %1</translation>
    </message>
    <message>
        <source>length of the text</source>
        <translation>длина текста</translation>
    </message>
    <message>
        <source>Nothing is learned yet: the nearest to the profile come first, until three posts were judged useful (success, failure, degraded) and three not (unclear, duplicate).</source>
        <translation>Пока учиться не на чем: сначала идут самые близкие к профилю, пока три сообщения не оценены как полезные (успех, сбой, с потерями) и три — как бесполезные (неясно, повтор).</translation>
    </message>
    <message>
        <source>Next because it promises most: useful with %1.</source>
        <translation>Следующее, потому что обещает больше всего: полезно с вероятностью %1.</translation>
    </message>
    <message>
        <source>Next because a verdict on it teaches most: useful with %1.</source>
        <translation>Следующее, потому что его оценка научит большему: полезно с вероятностью %1.</translation>
    </message>
    <message>
        <source>For it: %1.</source>
        <translation>За: %1.</translation>
    </message>
    <message>
        <source>Against it: %1.</source>
        <translation>Против: %1.</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>Открытие ссылки</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Открыть этот адрес в браузере?</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>%n rig(s) without a clear outcome</source>
        <translation>
            <numerusform>%n машина без ясного исхода</numerusform>
            <numerusform>%n машины без ясного исхода</numerusform>
            <numerusform>%n машин без ясного исхода</numerusform>
        </translation>
    </message>
    <message>
        <source>decode %1 to %2, median %3</source>
        <translation>генерация от %1 до %2, медиана %3</translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>новейшее %1</translation>
    </message>
</context>
<context>
    <name>MatrixCommand</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <translation>
            <numerusform>%n машина</numerusform>
            <numerusform>%n машины</numerusform>
            <numerusform>%n машин</numerusform>
        </translation>
    </message>
    <message>
        <source>best %1, median %2 tok/s</source>
        <translation>лучшее %1, медиана %2 ток/с</translation>
    </message>
    <message>
        <source>No run in this project states both a row and a column.</source>
        <translation>Ни в одном запуске этого проекта не указаны и строка, и столбец.</translation>
    </message>
    <message>
        <source>The verification matrix: what was tried with what, and how it went, by independent rigs.</source>
        <translation>Матрица проверки: что с чем пробовали и что вышло, по независимым машинам.</translation>
    </message>
    <message>
        <source>--project DIR  the project to look at
--rows a,b     what makes a row, model,quant by default: gpu, engine, model, quant, driver, cuda, os…
--cols c,d     what makes a column, engine by default
--json         one JSON document instead of text
--csv          one line for each cell</source>
        <translation>--project DIR  проект, который нужно рассмотреть
--rows a,b     из чего состоит строка, по умолчанию model,quant: gpu, engine, model, quant, driver, cuda, os…
--cols c,d     из чего состоит столбец, по умолчанию engine
--json         один документ JSON вместо текста
--csv          по строке на ячейку</translation>
    </message>
</context>
<context>
    <name>PostCell</name>
    <message>
        <source>(title deleted at its source)</source>
        <translation>(заголовок удалён в источнике)</translation>
    </message>
    <message>
        <source>(deleted at its source)</source>
        <translation>(удалено в источнике)</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Wait a while and resume.</source>
        <translation>Подождите и продолжите.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s) and resume.</source>
        <translation>
            <numerusform>Подождите %n минуту и продолжите.</numerusform>
            <numerusform>Подождите %n минуты и продолжите.</numerusform>
            <numerusform>Подождите %n минут и продолжите.</numerusform>
        </translation>
    </message>
    <message>
        <source>the service</source>
        <translation>сервис</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>Нет связи: %1</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Проверьте подключение к сети и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>Ответ не получен вовремя: %1</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Попробуйте позже.</translation>
    </message>
    <message>
        <source>%1 refused the request</source>
        <translation>В запросе отказано: %1</translation>
    </message>
    <message>
        <source>What it holds was not searched; look whether the place still exists and is public.</source>
        <translation>Поиск там не вёлся; посмотрите, существует ли ещё это место и открыто ли оно.</translation>
    </message>
    <message>
        <source>%1 needs an access token</source>
        <translation>Нужен токен доступа: %1</translation>
    </message>
    <message>
        <source>Enter one under Edit ▸ Settings, or in the environment, or go on without this source.</source>
        <translation>Введите его в «Правка ▸ Настройки» или задайте в окружении либо продолжайте без этого источника.</translation>
    </message>
    <message>
        <source>%1 did not accept the access token</source>
        <translation>Токен доступа не принят: %1</translation>
    </message>
    <message>
        <source>Enter a valid one under Edit ▸ Settings, or remove it.</source>
        <translation>Введите действующий в «Правка ▸ Настройки» или удалите его.</translation>
    </message>
    <message>
        <source>%1 allows no more requests for now</source>
        <translation>%1 пока не принимает новых запросов</translation>
    </message>
    <message>
        <source>%1 has a failure of its own</source>
        <translation>Собственный сбой сервиса: %1</translation>
    </message>
    <message>
        <source>%1 leads to a host that is not trusted</source>
        <translation>Ведёт на узел, которому нет доверия: %1</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>It was not followed; check the endpoint.</source>
        <translation>Переход не выполнен; проверьте адрес сервиса.</translation>
    </message>
    <message>
        <source>%1 is larger than is safe to read</source>
        <translation>Слишком велико, чтобы читать без риска: %1</translation>
    </message>
    <message>
        <source>an answer or file</source>
        <translation>ответ или файл</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Это пропущено.</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>the job</source>
        <translation>задание</translation>
    </message>
    <message>
        <source>What was done until then is kept.</source>
        <translation>Сделанное до этого сохранено.</translation>
    </message>
    <message>
        <source>The budget of requests is spent at %1</source>
        <translation>Бюджет запросов исчерпан: %1</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>этот прогон</translation>
    </message>
    <message>
        <source>Raise the budget and run the harvest again to go on.</source>
        <translation>Увеличьте бюджет и запустите сбор снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>%1 is not what its format demands</source>
        <translation>Не соответствует своему формату: %1</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>Correct it or fetch it again; the rest is unharmed.</source>
        <translation>Исправьте или получите заново; остальное не пострадало.</translation>
    </message>
    <message>
        <source>%1 ends in the middle</source>
        <translation>Обрывается на середине: %1</translation>
    </message>
    <message>
        <source>What stood before the cut is kept; import the whole file to add the rest.</source>
        <translation>Всё, что стояло до обрыва, сохранено; импортируйте файл целиком, чтобы добавить остальное.</translation>
    </message>
    <message>
        <source>%1 has a format that is not known here</source>
        <translation>Неизвестный формат: %1</translation>
    </message>
    <message>
        <source>See &quot;launchprobe help import&quot; for the formats that can be read.</source>
        <translation>Какие форматы читаются, говорит «launchprobe help import».</translation>
    </message>
    <message>
        <source>%1 has a value that cannot be</source>
        <translation>Недопустимое значение: %1</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Исправьте значение.</translation>
    </message>
    <message>
        <source>%1 is not known to the catalogue</source>
        <translation>Каталогу не известно: %1</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>Check its spelling, or add a record to resources/catalogue.</source>
        <translation>Проверьте написание или добавьте запись в resources/catalogue.</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>Не читается: %1</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Проверьте, что оно существует и что вам разрешено его читать.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>Не записывается: %1</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>Проверьте, что папка существует и что вам разрешено в неё писать.</translation>
    </message>
    <message>
        <source>The disk is full at %1</source>
        <translation>Диск заполнен: %1</translation>
    </message>
    <message>
        <source>Free some space and start again; nothing that was stored is lost.</source>
        <translation>Освободите место и начните снова; всё сохранённое цело.</translation>
    </message>
    <message>
        <source>%1 was written by a newer LaunchProbe</source>
        <translation>Записано более новой версией LaunchProbe: %1</translation>
    </message>
    <message>
        <source>Update LaunchProbe to open it; nothing was changed.</source>
        <translation>Обновите LaunchProbe, чтобы открыть это; ничего не изменено.</translation>
    </message>
    <message>
        <source>%1 is being written by another LaunchProbe</source>
        <translation>Сюда уже пишет другой LaunchProbe: %1</translation>
    </message>
    <message>
        <source>Close the other one, or open the project to read only.</source>
        <translation>Закройте другую программу или откройте проект только для чтения.</translation>
    </message>
    <message>
        <source>%1 is not a LaunchProbe project</source>
        <translation>Это не проект LaunchProbe: %1</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>Choose a project, or an empty or new folder.</source>
        <translation>Выберите проект либо пустую или новую папку.</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>Не найдено: %1</translation>
    </message>
    <message>
        <source>what was asked for</source>
        <translation>то, что запрашивалось</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Проверьте название.</translation>
    </message>
    <message>
        <source>The plug-in %1 cannot be used</source>
        <translation>Модуль %1 непригоден</translation>
    </message>
    <message>
        <source>of a source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>Its source is left out; install a plug-in of this version.</source>
        <translation>Его источник пропущен; установите модуль этой версии.</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>Непонятно: %1</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>командная строка</translation>
    </message>
    <message>
        <source>See &quot;launchprobe help&quot;.</source>
        <translation>См. «launchprobe help».</translation>
    </message>
    <message>
        <source>LaunchProbe made a mistake at %1</source>
        <translation>LaunchProbe допустил ошибку: %1</translation>
    </message>
    <message>
        <source>an unexpected place</source>
        <translation>неожиданное место</translation>
    </message>
    <message>
        <source>Nothing that was stored is lost; please report this.</source>
        <translation>Всё сохранённое цело; пожалуйста, сообщите об этом.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Возможно, имелось в виду: %1?</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 больше нет</translation>
    </message>
    <message>
        <source>Its author or its service took it away; there is nothing to be done about it.</source>
        <translation>Это убрал автор или сам сервис; сделать с этим ничего нельзя.</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1: файл повреждён</translation>
    </message>
    <message>
        <source>the archive</source>
        <translation>архив</translation>
    </message>
    <message>
        <source>Recover what can be read of it with File ▸ Check the archive or &quot;launchprobe recover&quot;; the damaged file is kept beside it.</source>
        <translation>Восстановите то, что ещё читается: «Файл ▸ Проверить архив» или «launchprobe recover»; повреждённый файл останется рядом.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>may have at most %1 characters</source>
        <translation>не длиннее %1 знаков</translation>
    </message>
    <message>
        <source>must be one line of text</source>
        <translation>нужен текст в одну строку</translation>
    </message>
    <message>
        <source>must lie between %1 and %2, and is %3</source>
        <translation>должно лежать между %1 и %2, а указано %3</translation>
    </message>
    <message>
        <source>is missing: the card is what everything turns on</source>
        <translation>отсутствует: вокруг карты строится всё остальное</translation>
    </message>
    <message>
        <source>is empty: name at least one target model</source>
        <translation>пусто: назовите хотя бы одну целевую модель</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>must be written as owner/name</source>
        <translation>нужна запись вида владелец/название</translation>
    </message>
    <message>
        <source>must be a subreddit&apos;s name of 2 to 21 letters, digits or _</source>
        <translation>нужно имя сабреддита из 2–21 латинских букв, цифр или _</translation>
    </message>
    <message>
        <source>must be a version such as 575.57.08 or 12.8</source>
        <translation>нужна версия вида 575.57.08 или 12.8</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>нужен текст</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>нужно true или false</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>нужно число</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>нужно целое число</translation>
    </message>
    <message>
        <source>must be a date such as 2025-08-08</source>
        <translation>нужна дата вида 2025-08-08</translation>
    </message>
    <message>
        <source>must be an object with fields</source>
        <translation>нужен объект с полями</translation>
    </message>
    <message>
        <source>must be a list of at most %1</source>
        <translation>нужен список не длиннее %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>строка %1, столбец %2</translation>
    </message>
    <message>
        <source>must be written as source.search</source>
        <translation>нужно записать как источник.поиск</translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 Вт</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>cannot be replaced</source>
        <translation>заменить нельзя</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Ускоритель</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>ОЗУ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>CUDA as the driver reports it</source>
        <translation>CUDA по данным драйвера</translation>
    </message>
    <message>
        <source>CUDA toolkit</source>
        <translation>Набор инструментов CUDA</translation>
    </message>
    <message>
        <source>CUDA of the framework</source>
        <translation>CUDA фреймворка</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n токен</numerusform>
            <numerusform>%n токена</numerusform>
            <numerusform>%n токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Одновременных запросов</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Дата вопроса</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Репозитории</translation>
    </message>
    <message>
        <source>Subreddits</source>
        <translation>Сабреддиты</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>такой файл уже есть</translation>
    </message>
    <message>
        <source>Shows a profile, or makes a new one to be filled in.</source>
        <translation>Показывает профиль или создаёт новый, чтобы его заполнить.</translation>
    </message>
    <message>
        <source>show         checks a profile and prints it
new          writes a complete profile.json to start from
--from FILE  the profile to show or to start from; without it the shipped sample
-o FILE      writes JSON into a new file instead of printing it
--json       prints the profile as JSON</source>
        <translation>show         проверяет профиль и выводит его
new          пишет полный profile.json, с которого можно начать
--from FILE  профиль, который показать или с которого начать; без него — поставляемый образец
-o FILE      пишет JSON в новый файл вместо вывода
--json       выводит профиль как JSON</translation>
    </message>
    <message>
        <source>Places of %1</source>
        <translation>Где спрашивать: %1</translation>
    </message>
    <message>
        <source>Searches asked for</source>
        <translation>Поиски по желанию</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <source>CPU:</source>
        <translation>CPU:</translation>
    </message>
    <message>
        <source>As people write it: Ryzen 9 9950X</source>
        <translation>Как пишут люди: Ryzen 9 9950X</translation>
    </message>
    <message>
        <source>Memory type:</source>
        <translation>Тип памяти:</translation>
    </message>
    <message>
        <source>DDR4, DDR5, LPDDR5X</source>
        <translation>DDR4, DDR5, LPDDR5X</translation>
    </message>
    <message>
        <source>System:</source>
        <translation>Система:</translation>
    </message>
    <message>
        <source>Distribution and version: Ubuntu 24.04</source>
        <translation>Дистрибутив и версия: Ubuntu 24.04</translation>
    </message>
    <message>
        <source>Kernel:</source>
        <translation>Ядро:</translation>
    </message>
    <message>
        <source>What &quot;uname -r&quot; prints</source>
        <translation>Что выводит «uname -r»</translation>
    </message>
    <message>
        <source>Driver:</source>
        <translation>Драйвер:</translation>
    </message>
    <message>
        <source>&quot;Driver Version&quot; in the first line of nvidia-smi: 575.57.08</source>
        <translation>«Driver Version» в первой строке nvidia-smi: 575.57.08</translation>
    </message>
    <message>
        <source>CUDA of the driver:</source>
        <translation>CUDA драйвера:</translation>
    </message>
    <message>
        <source>&quot;CUDA Version&quot; in the first line of nvidia-smi: the highest version that the driver can serve. It says nothing of what is installed.</source>
        <translation>«CUDA Version» в первой строке nvidia-smi: самая высокая версия, которую обслуживает драйвер. О том, что установлено, она не говорит.</translation>
    </message>
    <message>
        <source>CUDA toolkit:</source>
        <translation>Набор инструментов CUDA:</translation>
    </message>
    <message>
        <source>The toolkit or runtime that is installed: what &quot;nvcc --version&quot; prints. Engines that you compile are built with it.</source>
        <translation>Установленный набор инструментов или среда выполнения: что выводит «nvcc --version». С ним собираются движки, которые вы компилируете.</translation>
    </message>
    <message>
        <source>CUDA of the framework:</source>
        <translation>CUDA фреймворка:</translation>
    </message>
    <message>
        <source>What the framework was built against and brings along: the &quot;cu128&quot; of PyTorch, or torch.version.cuda.</source>
        <translation>С чем собран фреймворк и что он приносит с собой: «cu128» у PyTorch или torch.version.cuda.</translation>
    </message>
    <message>
        <source>Memory of one card:</source>
        <translation>Память одной карты:</translation>
    </message>
    <message>
        <source>Nominal; drivers report a little less</source>
        <translation>Номинальная; драйверы показывают чуть меньше</translation>
    </message>
    <message>
        <source>Power limit:</source>
        <translation>Лимит мощности:</translation>
    </message>
    <message>
        <source>What &quot;nvidia-smi -pl&quot; was set to; not stated: the card&apos;s own</source>
        <translation>Что задано через «nvidia-smi -pl»; если не указано — лимит самой карты</translation>
    </message>
    <message>
        <source>Price:</source>
        <translation>Цена:</translation>
    </message>
    <message>
        <source>Of one card; not stated: the catalogue&apos;s</source>
        <translation>Одной карты; если не указано — по каталогу</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Память:</translation>
    </message>
    <message>
        <source>The machine&apos;s main memory</source>
        <translation>Оперативная память машины</translation>
    </message>
    <message>
        <source>Context:</source>
        <translation>Контекст:</translation>
    </message>
    <message>
        <source>Tokens that a request may hold</source>
        <translation>Сколько токенов может вместить запрос</translation>
    </message>
    <message>
        <source>Requests at once:</source>
        <translation>Одновременных запросов:</translation>
    </message>
    <message>
        <source>How many people or programs ask at the same time</source>
        <translation>Сколько людей или программ спрашивают одновременно</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>ГиБ</translation>
    </message>
    <message>
        <source>W</source>
        <translation>Вт</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>ГБ</translation>
    </message>
</context>
<context>
    <name>PurgeCommand</name>
    <message>
        <source>Deleted at their source: %L1 posts</source>
        <translation>Удалено в источнике сообщений: %L1</translation>
    </message>
    <message>
        <source>Taken out of the archive: %L1 texts</source>
        <translation>Стёрто текстов из архива: %L1</translation>
    </message>
    <message>
        <source>Taken out of kept answers: %L1 texts in %L2 answers</source>
        <translation>Стёрто текстов из сохранённых ответов: %L1, ответов: %L2</translation>
    </message>
    <message>
        <source>Forgets what was deleted at its source, in the archive and in the answers that are kept.</source>
        <translation>Стирает то, что удалено в источнике, из архива и из сохранённых ответов.</translation>
    </message>
    <message>
        <source>--project DIR  the project&apos;s folder; nobody else may be writing to it
--json         one JSON document instead of text

Marks, dates and your own findings stay. Files that were imported are yours and stay as they are;
so do the versions of the dossier: &quot;dossier verify&quot; tells which of their quotes are gone.</source>
        <translation>--project DIR  папка проекта; никто другой не должен в неё писать
--json         один документ JSON вместо текста

Отметки, даты и ваши собственные оценки остаются. Импортированные файлы принадлежат вам и не меняются;
версии досье тоже: «dossier verify» показывает, каких цитат в них больше нет.</translation>
    </message>
    <message>
        <source>%1 is a damaged archive from before and may still hold deleted texts. Delete it when you do not need it any more.</source>
        <translation>%1 — прежний повреждённый архив, в нём могут оставаться удалённые тексты. Удалите его, когда он станет не нужен.</translation>
    </message>
</context>
<context>
    <name>QuestionsCommand</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Why a deep search is due:</source>
        <translation>Почему нужен глубокий поиск:</translation>
    </message>
    <message>
        <source>   Saturation: %1%2 (%3)</source>
        <translation>   Насыщение: %1%2 (%3)</translation>
    </message>
    <message>
        <source>The 30 questions filled in from a profile, why they are due, and their queries for each source. Of a project also what they brought, how saturated each is, and what to change.</source>
        <translation>30 вопросов, заполненных по профилю, чем они вызваны и как звучат запросы к каждому источнику. Для проекта — ещё и что они дали, насколько каждый насыщен и что изменить.</translation>
    </message>
    <message>
        <source>--profile FILE  the profile; without it the shipped sample
--project DIR   a project: its profile, and its questions as they were edited
--lang ru|en    the language of titles and questions
--json          one JSON document instead of text</source>
        <translation>--profile FILE  профиль; без него — поставляемый образец
--project DIR   проект: его профиль и его вопросы с правками
--lang ru|en    язык заголовков и вопросов
--json          один документ JSON вместо текста</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>[image] </source>
        <translation>[изображение] </translation>
    </message>
    <message numerus="yes">
        <source>⋯ %n line(s) folded; show them</source>
        <translation>
            <numerusform>⋯ свёрнута %n строка; показать</numerusform>
            <numerusform>⋯ свёрнуто %n строки; показать</numerusform>
            <numerusform>⋯ свёрнуто %n строк; показать</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverCommand</name>
    <message>
        <source>The archive is whole; nothing was changed.</source>
        <translation>Архив цел; ничего не изменено.</translation>
    </message>
    <message>
        <source>Checks the archive, and puts what can be read of a damaged one into a fresh one.</source>
        <translation>Проверяет архив и переносит в новый всё, что читается в повреждённом.</translation>
    </message>
    <message>
        <source>--project DIR  the project&apos;s folder; nobody else may have it open
--json         one JSON document instead of text

The damaged file is kept beside the fresh one and nothing of it is changed. What could not be read
comes back by an import of the same files or another harvest. Exit code 1: some was not readable.</source>
        <translation>--project DIR  папка проекта; он не должен быть открыт ни у кого другого
--json         один документ JSON вместо текста

Повреждённый файл остаётся рядом с новым без изменений. То, что прочитать не удалось,
возвращают импорт тех же файлов или повторный сбор. Код выхода 1: прочитано не всё.</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>Posts there: %L1, findings: %L2. The damaged file is kept as %3.</source>
        <translation>Сохранилось сообщений: %L1, выводов: %L2. Повреждённый файл оставлен под именем %3.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Some of it could not be read: import the same files or harvest again to get the posts back.</source>
        <translation>Часть прочитать не удалось: чтобы вернуть сообщения, импортируйте те же файлы или повторите сбор.</translation>
    </message>
</context>
<context>
    <name>Refinement</name>
    <message>
        <source>Drop the term</source>
        <translation>Убрать слово</translation>
    </message>
    <message>
        <source>Add the repository</source>
        <translation>Добавить репозиторий</translation>
    </message>
    <message>
        <source>Add the subreddit</source>
        <translation>Добавить сабреддит</translation>
    </message>
    <message>
        <source>Add the term</source>
        <translation>Добавить слово</translation>
    </message>
    <message numerus="yes">
        <source>%n useful post(s) say it, few others do</source>
        <translation>
            <numerusform>%n полезное сообщение с этим словом, в других редко</numerusform>
            <numerusform>%n полезных сообщения с этим словом, в других редко</numerusform>
            <numerusform>%n полезных сообщений с этим словом, в других редко</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) with it found nothing</source>
        <translation>
            <numerusform>%n запрос с ним ничего не нашёл</numerusform>
            <numerusform>%n запроса с ним ничего не нашли</numerusform>
            <numerusform>%n запросов с ним ничего не нашли</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) with it found only what was known, nothing useful</source>
        <translation>
            <numerusform>%n запрос с ним нашёл только известное, и ничего полезного</numerusform>
            <numerusform>%n запроса с ним нашли только известное, и ничего полезного</numerusform>
            <numerusform>%n запросов с ним нашли только известное, и ничего полезного</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of the %n thread(s) found says it</source>
        <translation>
            <numerusform>в %n найденном треде его нет</numerusform>
            <numerusform>ни в одном из %n найденных тредов его нет</numerusform>
            <numerusform>ни в одном из %n найденных тредов его нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) that say it are duplicates, none is useful</source>
        <translation>
            <numerusform>%n сообщение с ним — повтор, полезных нет</numerusform>
            <numerusform>%n сообщения с ним — повторы, полезных нет</numerusform>
            <numerusform>%n сообщений с ним — повторы, полезных нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n useful post(s) stand there or link to it</source>
        <translation>
            <numerusform>%n полезное сообщение оттуда или со ссылкой туда</numerusform>
            <numerusform>%n полезных сообщения оттуда или со ссылкой туда</numerusform>
            <numerusform>%n полезных сообщений оттуда или со ссылкой туда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n useful post(s) link to it</source>
        <translation>
            <numerusform>%n полезное сообщение ссылается туда</numerusform>
            <numerusform>%n полезных сообщения ссылаются туда</numerusform>
            <numerusform>%n полезных сообщений ссылаются туда</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saturation</name>
    <message>
        <source>no post of them has been judged</source>
        <translation>ни одно сообщение в них ещё не оценено</translation>
    </message>
    <message numerus="yes">
        <source>no useful post among the last %n judged</source>
        <translation>
            <numerusform>последнее оценённое сообщение (%n) не полезно</numerusform>
            <numerusform>среди последних %n оценённых нет полезных сообщений</numerusform>
            <numerusform>среди последних %n оценённых нет полезных сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 useful among the last %n post(s) judged</source>
        <translation>
            <numerusform>полезных среди последних оценённых: %1 из %n</numerusform>
            <numerusform>полезных среди последних оценённых: %1 из %n</numerusform>
            <numerusform>полезных среди последних оценённых: %1 из %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>ничего не найдено</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>спрашивать дальше</translation>
    </message>
    <message>
        <source>nearly saturated</source>
        <translation>почти насыщено</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>хватит</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>ответа ещё нет</translation>
    </message>
    <message>
        <source>no source has answered it yet</source>
        <translation>ни один источник на него ещё не ответил</translation>
    </message>
    <message>
        <source>no thread was found: other words may find some</source>
        <translation>не найдено ни одного треда: помогут другие слова</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n thread(s) found were new</source>
        <translation>
            <numerusform>новых среди последних найденных тредов: %1 из %n</numerusform>
            <numerusform>новых среди последних найденных тредов: %1 из %n</numerusform>
            <numerusform>новых среди последних найденных тредов: %1 из %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) got no answer</source>
        <translation>
            <numerusform>без ответа остался %n запрос</numerusform>
            <numerusform>без ответа остались %n запроса</numerusform>
            <numerusform>без ответа остались %n запросов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>success</source>
        <translation>успех</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>с потерями</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>без исхода</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без даты</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found</source>
        <translation>
            <numerusform>найдено %n сообщение</numerusform>
            <numerusform>найдено %n сообщения</numerusform>
            <numerusform>найдено %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds posts, the best evidence for the project&apos;s profile first.</source>
        <translation>Находит сообщения; первыми — лучшие свидетельства для профиля проекта.</translation>
    </message>
    <message>
        <source>--project DIR  the project to search
--limit N      posts to show, 50 by default
--json         one JSON document instead of text
QUERY          words, of which not all must match; &quot;phrases&quot;; AND, OR, NOT in capitals;
               -word leaves out, flags such as -ot or --n-cpu-moe are looked for;
               conditions: engine:vllm driver:&gt;=575 outcome:success verdict:failure
               source:reddit place: author: tag: question: after:2025-01-01 before:
               copy:no leaves out what says again what an earlier post said
--             after it, every word belongs to the query, whatever it begins with</source>
        <translation>--project DIR  проект, в котором искать
--limit N      сколько сообщений показать, по умолчанию 50
--json         один документ JSON вместо текста
QUERY          слова, из которых совпасть должны не все; &quot;фразы&quot;; AND, OR, NOT прописными;
               -слово исключает, ключи вроде -ot или --n-cpu-moe ищутся;
               условия: engine:vllm driver:&gt;=575 outcome:success verdict:failure
               source:reddit place: author: tag: question: after:2025-01-01 before:
               copy:no исключает то, что повторяет более раннее сообщение
--             после него каждое слово относится к запросу, с чего бы ни начиналось</translation>
    </message>
</context>
<context>
    <name>ShelfStep</name>
    <message>
        <source>saved search &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>сохранение поиска «%1»</translation>
    </message>
    <message>
        <source>new name &quot;%1&quot; of a saved search</source>
        <comment>undo</comment>
        <translation>новое название «%1» сохранённого поиска</translation>
    </message>
    <message>
        <source>deletion of the saved search &quot;%1&quot;</source>
        <comment>undo</comment>
        <translation>удаление сохранённого поиска «%1»</translation>
    </message>
    <message>
        <source>pinned tags</source>
        <comment>undo</comment>
        <translation>закреплённые метки</translation>
    </message>
</context>
<context>
    <name>SignaturesCommand</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n тред</numerusform>
            <numerusform>%n треда</numerusform>
            <numerusform>%n тредов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <translation>
            <numerusform>%n машина</numerusform>
            <numerusform>%n машины</numerusform>
            <numerusform>%n машин</numerusform>
        </translation>
    </message>
    <message>
        <source>helped: %1</source>
        <translation>помогло: %1</translation>
    </message>
    <message>
        <source>No post of this project states an error.</source>
        <translation>Ни в одном сообщении проекта нет ошибки.</translation>
    </message>
    <message>
        <source>Errors that posts report, grouped by their masked words, with what helped.</source>
        <translation>Ошибки из сообщений, сгруппированные по словам без частностей, и что от них помогло.</translation>
    </message>
    <message>
        <source>--project DIR  the project to look at
--json         one JSON document instead of text</source>
        <translation>--project DIR  проект
--json         один документ JSON вместо текста</translation>
    </message>
</context>
<context>
    <name>StatsCommand</name>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Extracted values</source>
        <translation>Извлечённые значения</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Трассы</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Выводы</translation>
    </message>
    <message>
        <source>%1: %L2 threads, %L3 posts</source>
        <translation>%1: тредов — %L2, сообщений — %L3</translation>
    </message>
    <message>
        <source>Queries: %L1 answered, %L2 empty, %L3 blocked, %L4 not searched</source>
        <translation>Запросы: с ответами — %L1, пустых — %L2, заблокированных — %L3, не заданных — %L4</translation>
    </message>
    <message>
        <source>Counts what a project holds: threads, posts, extracted values, findings, queries.</source>
        <translation>Подсчитывает, что есть в проекте: треды, сообщения, извлечённые значения, выводы, запросы.</translation>
    </message>
    <message>
        <source>--project DIR  the project&apos;s folder
--json         one JSON document instead of text</source>
        <translation>--project DIR  папка проекта
--json         один документ JSON вместо текста</translation>
    </message>
</context>
<context>
    <name>TouchedClaims</name>
    <message>
        <source>its post was edited, the quote stands</source>
        <translation>сообщение изменено, цитата на месте</translation>
    </message>
    <message>
        <source>its post was edited and no longer says so</source>
        <translation>сообщение изменено и больше этого не говорит</translation>
    </message>
    <message>
        <source>its post was deleted</source>
        <translation>сообщение удалено</translation>
    </message>
    <message>
        <source>its post is not in the archive</source>
        <translation>сообщения нет в архиве</translation>
    </message>
    <message>
        <source>its post never said so</source>
        <translation>сообщение этого никогда не говорило</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s) in its thread</source>
        <translation>
            <numerusform>%Ln новое сообщение в треде</numerusform>
            <numerusform>%Ln новых сообщения в треде</numerusform>
            <numerusform>%Ln новых сообщений в треде</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triggers</name>
    <message>
        <source>can be replaced</source>
        <translation>можно заменить</translation>
    </message>
    <message>
        <source>cannot be replaced</source>
        <translation>заменить нельзя</translation>
    </message>
    <message>
        <source>≥ %1 GB</source>
        <translation>≥ %1 ГБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>&gt; %1 USD</source>
        <translation>&gt; %1 USD</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>&gt; %1 B parameters</source>
        <translation>&gt; %1 млрд параметров</translation>
    </message>
    <message>
        <source>%1, %2 B</source>
        <translation>%1, %2 млрд</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>не запланировано</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>Ускоритель</translation>
    </message>
    <message>
        <source>Memory of one card</source>
        <translation>Память одной карты</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Largest target model</source>
        <translation>Самая большая целевая модель</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Развёртывание</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>С потерями</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>Без исхода</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясно</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Не оценено</translation>
    </message>
</context>
</TS>
