namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>What the small register needs for opinions: a framework of three levels and two domains, three questions and the measure of an objective. Of the four falls of March 2020 and no answer, the criteria make a range.</summary>
internal static class SmallAssurance
{
    internal static Task<RecordRun> LoadedAsync() => RecordRun.LoadedAsync(
        ("objectives.csv", "objective,name,sponsor,domains\n1,Outstanding care,Chief Nurse,safe caring\n3,Partnership,,\n"),
        ("objective-measures.csv", "objective,indicator,name\n1,falls,Few falls\n"),
        ("targets.csv", "indicator,target\nfalls,at most 4\n"),
        ("assurance/questions.csv", "question,text,asked-of,unit-kind\nlessons,Are the lessons of falls used?,Chief Nurse,\nlistened,Do we listen to families?,Chief Nurse,\nward-kind,Is the ward kind?,Chief Nurse,team\n"),
        ("assurance/framework.yaml", """
            - from: 2019-04-01
              levels: [high, fair, low]
              domains:
                - {domain: safe, question: Are people kept from harm?}
                - {domain: caring, question: Are people treated well?}
              lines:
                - line: falls
                  domain: safe
                  otherwise: low
                  criteria:
                    - {criterion: falls-h, level: high, text: Three falls or fewer, when: falls at most 3}
                    - {criterion: falls-f, level: fair, text: Six falls or fewer, when: falls at most 6}
                - line: lessons
                  domain: safe
                  otherwise: low
                  criteria:
                    - {criterion: lessons-h, level: high, text: Lessons are used, when: lessons is yes}
                    - {criterion: lessons-f, level: fair, text: Some lessons are used, when: lessons is partly}
                - line: listening
                  domain: caring
                  otherwise: low
                  criteria:
                    - {criterion: listening-h, level: high, text: We listen, when: listened is yes}
            """),
        ("assurance/frameworks/wards.yaml", """
            - from: 2020-04-01
              levels: [good, poor]
              domains:
                - {domain: wards, question: Are wards safe?}
              lines:
                - line: ward-falls
                  domain: wards
                  objectives: [3]
                  otherwise: poor
                  criteria:
                    - {criterion: ward-falls-g, level: good, text: Five falls or fewer, when: falls at most 5}
            """));
}
