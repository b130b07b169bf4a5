namespace Plumbline.App.Tests.Definitions;

/// <content>Statements, and a scheme that scores the accounts.</content>
internal static partial class MadeUpWorkspace
{
    private static (string File, string Text)[] Schemes =>
    [
        ("schemes/use-of-resources.yaml", """
            scheme: use-of-resources
            from: "2016-10"
            to: "2021-03"
            metrics:
              - metric: "Spending, against plan"
                indicator: spent
                thresholds: ["0", "2.5", "5"]
                better: lower
                score: falls
            overall: "mean rounded half up; any 4 caps at 3"
            overall-score: falls

            """),
    ];

    private static (string File, string Text)[] Statements =>
    [
        ("statements/spending.yaml", """
            statement: spending
            title: "Spending: all of it"
            unit: ward
            in: "£k"
            negatives: minus
            adds: "no"
            scheme: use-of-resources
            columns:
              - name: "{period}"
                show: actual
                over: year-to-date
              - name: Before
                show: actual
                over: year-to-date
                at: "-2 months"
              - name: Movement
                show: movement
                of: ["1", "2"]
            rows:
              - heading: Wards
              - line: spent
                name: "Spent, in all"
                section: "3.1"
                as: dash
              - gap: "yes"
              - subtotal:
                  name: Net
                  key: net
                section: "3.2"
                sum: [spent]
                equals: spent
              - total:
                  name: Everything
                sum: [net, "- spent"]

            """),
    ];
}
