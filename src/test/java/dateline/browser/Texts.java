package dateline.browser;

import java.time.LocalDate;
import java.util.List;

/** The copy of the small newsrooms. */
final class Texts {

    static final String URL = "https://post.example/";

    static final String HEADLINE_160 =
            "Harbour commission votes by seven to five, after a night of debate, to relight"
                    + " forty of the old breakwater lamps before the first autumn storms come round"
                    + " again";

    static final String WORD_200 = "Lampenanzünderaufsichtsratsvorsitz".repeat(6).substring(0, 200);

    /** So that the words of the navigation stand in no story. */
    static final String NAVIGATION = "Tide tables";

    static final String MASTHEAD =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post
            tagline: News from both shores
            url: https://post.example/
            sections: [world, business]
            nav: [europe, africa, sections/business, /tides/]
            footer: [/tides/]
            paging: {size: 3}
            -- seeds/people.yaml --
            ada-park: {name: Ada Park, role: Harbour correspondent, bio: She has counted lamps since 2009., beats: [malta], links: ["https://ada.example/"]}
            -- seeds/pages/tides.md --
            ---
            headline: Tide tables
            standfirst: When the water comes, and when it goes.
            ---
            ## Today

            The water comes twice a day. Write to <desk@post.example> when it doesn't.
            """;

    static final String ONE_STORY =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post
            url: https://post.example/
            theme: {nameplate: plate.svg}
            -- seeds/plate.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="900" height="200" viewBox="0 0 9 2"><rect width="9" height="2" fill="#456"/></svg>
            """;

    static final String EVERYTHING =
            MASTHEAD
                    + """
                      -- seeds/lamp.svg --
                      <svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 16 9"><rect width="16" height="9" fill="#456"/><circle cx="11" cy="4" r="2" fill="#edb"/></svg>
                      -- seeds/tall.svg --
                      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="900" viewBox="0 0 3 9"><rect width="3" height="9" fill="#678"/></svg>
                      -- seeds/series/lamps/_index.md --
                      ---
                      title: Lamps
                      ---
                      How the breakwater was lit, told in three parts.
                      -- seeds/everything.md --
                      ---
                      headline: Forty lamps, and what it took to light them
                      standfirst: The breakwater is lit for the first time since 2009. This is how it came about, lamp by lamp.
                      region: Malta
                      regions: [Malta, Italy]
                      section: business
                      topics: [harbours, lamps, night work]
                      authors: [ada-park, Carl Doe]
                      published: 2016-05-03T10:00:00+02:00
                      updated: 2016-05-05T09:00:00+02:00
                      series: Lamps
                      part: 2
                      toc: yes
                      picture: {file: lamp.svg, alt: A lamp over dark water, caption: The first of the forty., credit: Ada Park}
                      corrections:
                        - {date: 2016-05-05, text: An earlier version counted thirty lamps. There are forty.}
                      rights: © The Harbour Post
                      ---
                      VALLETTA, May 3 - They went on at dusk, one after the other. The *harbour master* counted them **twice**[^count],
                      as told in [the first part](wire/000.txt) and in [the rules of the port](https://port.example/rules/of/lamps?year=2016).

                      ## How it began

                      > [!pull]
                      > Nobody believed that they would burn — Ada Park

                      LONG READ

                      ![A tall lamp](tall.svg "A lamp, taller than wide."){credit="Carl Doe"}

                      > [!note]
                      > The lamps are older than the breakwater.

                      ### Counting

                      | Lamp | Lit | Keeper | Height above the water | Colour of the glass | Hours in May | Hours in June | Remarks of the harbour master |
                      |:-----|----:|:------:|-----------------------:|---------------------|-------------:|--------------:|------------------------------|
                      | Northern head | 1889 | Borg | 12.5 | green and white | 241 | 228 | Needs a new wick before the storms |
                      | Southern head | 1901 | Camilleri | 9.0 | red | 239 | 226 | Stands askew, but burns |

                      ```csv
                      place,lamps
                      Northern arm,22
                      Southern arm,18
                      ```

                      > [!correction]
                      > This table once left out the southern arm.

                      ### Looking up

                      https://www.youtube.com/watch?v=lamps

                      https://port.example/a/very/long/path/that/leads/to/the/minutes/of/the/meeting/of/the/commission?item=7&page=123

                      ```java
                      LONG LINE
                      ```

                      1. Oil
                      2. Wick
                         - cotton
                         - wool

                      > “Light them,” said the harbour master.

                      ---

                      The last words are these: nobody went home.[^home]

                      [^count]: By hand, with [a clicker](https://clicker.example/).
                      [^home]: Except for the cat.
                      -- seeds/first.md --
                      ---
                      headline: How the lamps went out
                      region: Malta
                      published: 2016-05-01
                      series: Lamps
                      part: 1
                      authors: [ada-park]
                      topics: [lamps]
                      ---
                      They went out in 2009.

                      One after the other, without a word.
                      -- seeds/wire/000.txt --
                      Malta

                      Lamps are counted

                      Date: 2016-05-02
                      By: Ada Park
                      Topics: lamps, harbours

                      There are forty of them.

                      Somebody counted.
                      -- seeds/wire/001.txt --
                      Malta

                      Lamps are cleaned

                      Date: 2016-04-02
                      Topics: lamps

                      All of them.

                      With soap.
                      -- seeds/wire/002.txt --
                      Malta

                      Lamps are asked for

                      Date: 2016-03-02
                      Topics: lamps

                      By fishermen.

                      In writing.
                      -- seeds/wire/003.txt --
                      Malta

                      Lamps are late

                      Date: 2016-02-02
                      Topics: lamps

                      By a month.

                      Or two.
                      """;

    static final String LONG_WORDS =
            MASTHEAD.replace(
                            "The Harbour Post",
                            "The Weekly Intelligencer of the Northern Harbours and Islands")
                    + """
                      -- seeds/regions.yaml --
                      long: {name: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, in: [GB]}
                      -- seeds/headline.md --
                      ---
                      headline: HEADLINE
                      standfirst: A standfirst with WORD in it.
                      region: long
                      published: 2016-05-04T09:00:00Z
                      authors: [Wolfeschlegelsteinhausenbergerdorff]
                      topics: [donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft]
                      ---
                      They voted.

                      Then they went home.
                      -- seeds/word.md --
                      ---
                      headline: WORD
                      standfirst: HEADLINE
                      region: long
                      published: 2016-05-04T10:00:00Z
                      corrections: [WORD]
                      ---
                      The word is WORD, and so it is.

                      ## WORD

                      [WORD](https://port.example/WORD) and `WORD`.

                      - WORD

                      > WORD

                      | WORD | b |
                      |------|---|
                      | c    | d |
                      """;

    static final String ARABIC =
            """
            -- seeds/masthead.yaml --
            title: بريد الميناء
            tagline: أخبار من الضفتين
            url: https://post.example/
            language: ar
            sections: [{id: world, name: العالم}]
            nav: [africa, asia, sections/world]
            footer: [/about/]
            paging: {size: 2}
            -- seeds/pages/about.md --
            ---
            headline: من نحن
            ---
            نكتب عن الميناء.
            -- seeds/lamp.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 16 9"><rect width="16" height="9" fill="#456"/></svg>
            -- seeds/table.md --
            ---
            headline: عودة المصابيح إلى كاسر الأمواج بعد سبع سنوات
            standfirst: أضيئت المصابيح القديمة عند الغروب للمرة الأولى منذ عام 2009.
            region: EG
            section: world
            published: 2016-05-06T10:00:00Z
            authors: [ليلى منصور]
            series: المصابيح
            picture: {file: lamp.svg, alt: مصباح, caption: المصباح الأول}
            ---
            قصير.

            أضيئت المصابيح واحدا بعد الآخر، وعدها مدير الميناء مرتين قبل أن يعود إلى بيته في المدينة القديمة، كما قال لصحيفتنا مساء أمس.

            > [!pull]
            > لم يصدق أحد أنها ستضيء

            | المكان | العدد |
            |--------|-------|
            | الشمال | 22 |
            | الجنوب | 18 |

            - أولا
            - ثانيا

            https://port.example/lamps/
            -- seeds/english.md --
            ---
            headline: Lamps are lit again
            language: en
            region: EG
            published: 2016-05-05T10:00:00Z
            series: المصابيح
            ---
            They went on at dusk.
            -- seeds/one.md --
            ---
            headline: الصيادون يشكرون مدير الميناء
            region: EG
            published: 2016-05-04T10:00:00Z
            ---
            قالوا إن الضوء يكفي.
            -- seeds/two.md --
            ---
            headline: اليابان ترسل مصابيح جديدة
            region: JP
            published: 2016-05-03T10:00:00Z
            ---
            وصلت السفينة صباح اليوم.
            -- seeds/three.md --
            ---
            headline: سؤال عن الزيت
            region: EG
            published: 2016-05-02T10:00:00Z
            ---
            من يدفع ثمنه؟
            -- seeds/four.md --
            ---
            headline: قبل العاصفة
            region: EG
            published: 2016-05-01T10:00:00Z
            ---
            هدأ البحر.
            """;

    static final String KOREAN =
            """
            -- seeds/masthead.yaml --
            title: 항구일보
            tagline: 두 해안의 소식
            url: https://post.example/
            language: ko
            sections: [{id: world, name: 국제}]
            nav: [asia, europe, sections/world]
            footer: [/about/]
            paging: {size: 2}
            -- seeds/pages/about.md --
            ---
            headline: 신문사 소개
            ---
            항구의 이야기를 씁니다.
            -- seeds/lamps.md --
            ---
            headline: 방파제의 오래된 등불 마흔 개가 일곱 해 만에 다시 켜졌다
            standfirst: 2009년 이후 처음으로 해 질 무렵 등불이 하나씩 켜졌다.
            region: 대한민국
            section: world
            published: 2016-05-06T10:00:00Z
            authors: [박아다]
            series: 등불
            ---
            [서울=항구일보] 등불은 하나씩 켜졌다. 항만장은 집으로 돌아가기 전에 등불을 두 번 세었다고 어제 저녁 본지에 말했다.

            ## 숫자

            | 곳 | 등불 |
            |----|------|
            | 북쪽 | 22 |
            | 남쪽 | 18 |
            -- seeds/one.md --
            ---
            headline: 어부들, 항만장에게 감사
            region: 대한민국
            published: 2016-05-05T10:00:00Z
            ---
            빛은 충분하다고 그들은 말했다.
            -- seeds/two.md --
            ---
            headline: 기름값은 누가 내나
            region: 대한민국
            published: 2016-05-04T10:00:00Z
            ---
            아직 정해지지 않았다.
            -- seeds/three.md --
            ---
            headline: 일본에서 온 새 등불
            region: 일본
            published: 2016-05-03T10:00:00Z
            ---
            배는 아침에 도착했다.
            -- seeds/four.md --
            ---
            headline: 태풍이 오기 전
            region: 대한민국
            published: 2016-05-02T10:00:00Z
            ---
            바다는 잔잔했다.
            """;

    static final String TONGUES =
            MASTHEAD
                    + """
                      -- seeds/arabic.md --
                      ---
                      headline: عودة المصابيح إلى كاسر الأمواج
                      standfirst: أضيئت المصابيح القديمة عند الغروب.
                      language: ar
                      region: Egypt
                      published: 2016-06-06T10:00:00Z
                      ---
                      قصير.

                      أضيئت المصابيح واحدا بعد الآخر.
                      -- seeds/korean.md --
                      ---
                      headline: 방파제의 등불이 다시 켜졌다
                      standfirst: 등불이 하나씩 켜졌다.
                      language: ko
                      region: South Korea
                      published: 2016-06-05T10:00:00Z
                      ---
                      등불은 하나씩 켜졌다.
                      """;

    private static final List<String> REGIONS =
            List.of("Malta", "Italy", "Kenya", "Japan", "Brazil", "Canada", "Fiji", "Egypt");
    private static final List<String> WHO =
            List.of("Harbour master", "Fishermen", "The commission", "A ferry captain", "Pupils");
    private static final List<String> DOES =
            List.of(
                    "count the lamps",
                    "ask for oil",
                    "vote on the breakwater",
                    "wait for the storm");
    private static final List<String> WHEN = List.of("again", "at dusk", "before the tide");

    private Texts() {}

    /** The nth of many short stories. */
    static String wire(int n) {
        String headline =
                pick(WHO, n) + " " + pick(DOES, n / 2) + " " + pick(WHEN, n / 3) + ", day " + n;
        return """
               %s

               %s

               Date: %sT%02d:30:00Z
               By: Ada Park
               Section: %s
               Topics: %s, harbours
               Series: Lamps

               It was the %d. time this year, and those who were there say that it will not be the last.

               PORT, %s - They came at dawn and stayed until the boats went out.

               The harbour master, who has seen it before, made a note of the hour.
               """
                .formatted(
                        pick(REGIONS, n),
                        headline,
                        LocalDate.of(2016, 5, 2).minusDays(n),
                        n % 24,
                        n % 2 == 0 ? "world" : "business",
                        pick(List.of("lamps", "tides", "oil"), n),
                        n + 1,
                        "May 2");
    }

    /** Some minutes of reading, with a heading now and then. */
    static String longRead(int sections) {
        var text = new StringBuilder();
        for (int n = 1; n <= sections; n++) {
            text.append("The %d. night was like the one before it. ".formatted(n));
            text.append("Somebody climbed the ladder with a can of oil, and somebody held it. ");
            text.append("Where the wind had bent the iron they tied the lamp to the rail.\n\n");
            for (int p = 0; p < 3; p++) {
                text.append(
                        "When the light of lamp %d came back from the water, "
                                .formatted(n * 3 + p));
                text.append(
                        "those on the quay fell silent; then the boats answered with their horns, ");
                text.append("all at once, as they do on the first day of the season. ");
                text.append(
                        "It took an hour until the log was written and the ladder put away.\n\n");
            }
            text.append("## Night %d on the breakwater\n\n".formatted(n + 1));
        }
        return text + "And that was that.";
    }

    private static String pick(List<String> words, int n) {
        return words.get(n % words.size());
    }
}
