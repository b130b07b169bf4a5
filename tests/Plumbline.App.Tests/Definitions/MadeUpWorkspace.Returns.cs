namespace Plumbline.App.Tests.Definitions;

/// <content>Forms, and what units return.</content>
internal static partial class MadeUpWorkspace
{
    private static Dictionary<string, (string File, string Text)[]> OfReturns() => new(StringComparer.Ordinal)
    {
        ["form"] =
        [
            ("forms/round.yaml", """
                form: round
                name: "The round, each month"
                frequency: month
                from: "2019-04"
                to: "2029-03"
                asked:
                  kind: team
                  below: moor
                due: "5 working days after at 17:00"
                holidays: scotland
                note: "Ask the night team: they know"
                fields:
                  - field: damp
                    ask: "Is the ward damp?"
                    answers:
                      - answer: "yes"
                        score: "4"
                      - answer: "no"
                        score: "0"
                    required: "yes"
                    by: Matron
                    help: Look at the floor
                  - field: cost
                    ask: What was spent on mats
                    figure: spent
                    share-of: falls
                bands:
                  - band: calm
                    to: "3"
                    escalation: "None, for now"
                  - band: "4-plus"
                    escalation: "Matron\nand board"
                counts:
                  responses: told
                  calm: told-calm
                not-collected:
                  - from: "2019-06"
                    to: "2019-07"
                    reason: "the ward was closed: works"

                """),
            ("forms/walk.yaml", "form: walk\nname: Walk\nfrequency: day\nfrom: \"2019-04-01\"\nasked:\n  units: [moor, ward]\ndue: \"10:30 the same day\"\nfields:\n  - field: seen\n    ask: \"Seen?\"\n    answers:\n      - answer: all\n        score: \"0\"\n      - answer: some\n        score: \"1\"\n"),
        ],
        ["return"] =
        [
            ("returns/returns.csv", """
                form,unit,period,field,value,note,by,at,answered,completed
                round,ward,2019-04,,returned,"Late, for snow",Ward Manager,2019-05-09T09:30:00,damp cost,2019-05-10T10:00:00
                round,ward,2019-05,,waived,The ward moved,,,,
                walk,moor,2019-04-02,,returned,,,2019-04-02T10:00:00,seen,
                walk,ward,2019-04-02,,not-applicable,,,,,
                walk,ward,2019-04-03,,sent-back,Which bed?,,2019-04-03T10:00:00,,

                """),
        ],
        ["return-answer"] =
        [
            ("returns/answers.csv", """
                form,unit,period,field,value,note,by,at
                round,ward,2019-04,damp,yes,"By the door, mostly",Matron,2019-05-10T10:00:00
                walk,moor,2019-04-02,seen,all,,,

                """),
        ],
    };
}
