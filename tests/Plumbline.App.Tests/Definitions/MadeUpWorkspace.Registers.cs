namespace Plumbline.App.Tests.Definitions;

/// <content>A register with figures, and its rows.</content>
internal static partial class MadeUpWorkspace
{
    private static Dictionary<string, (string File, string Text)[]> OfRegisters() => new(StringComparer.Ordinal)
    {
        ["register"] =
        [
            ("registers/audits.yaml", """
                register: audits
                name: "Audits: of wards"
                noun: audit of care
                plural: audits of care
                unit: ward
                note: those that are begun
                fields:
                  - field: subject
                    name: Subject
                    kind: text
                    required: "yes"
                  - field: sample
                    name: Sample
                    kind: number
                  - field: begun
                    name: Begun on
                    kind: date
                  - field: state
                    name: State
                    kind: choice
                    choices:
                      - choice: in-hand
                        word: In hand
                        icon: arrow-both
                      - choice: done
                        word: done
                  - field: cost
                    name: What it cost
                    kind: indicator
                    indicator: spent
                same: [subject, begun]

                """),
        ],
        ["register-row"] = [("registers/audits/rows.csv", "row,from,to,subject,sample,begun,state\nhand-washing,2019-04-01,2030-03-31,\"Hand washing, at each door\",£1.5k,2019-04-02,in-hand\nnotes,,,'=1+1 as printed,,,\n")],
    };
}
