using Plumbline.App.Tables;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.References;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;

namespace Plumbline.Web.Finance;

/// <summary>A statement or a line with what is told first of it.</summary>
/// <param name="Kind"><c>statement</c>, <c>ceiling</c>, <c>ageing</c> or <c>forecast-walk</c>.</param>
/// <param name="Name">The name of the statement, or the code of the line.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Words">What is told first of it; null where there is nothing.</param>
internal sealed record FinanceTold(string Kind, string Name, string Title, string? Words)
{
    internal static IEnumerable<FinanceTold> Of(ReportContext context, IEnumerable<StatementDefinition> statements, IEnumerable<(Indicator Line, IReadOnlyList<FinanceNeed> Needs)> lines) =>
        statements.Select(one => new FinanceTold("statement", one.Name, one.Title, ScreenFinance.Lead(context, new FinanceNeed.Statement(one.Name))))
            .Concat(lines.SelectMany(static one => one.Needs, (one, need) => new FinanceTold(FinanceTable.WordOf(need), one.Line.Code.ToString(), one.Line.Name, ScreenFinance.Lead(context, need))));
}

/// <summary>An amount of the page of a line.</summary>
/// <param name="Part"><c>ceiling</c>, <c>ageing</c> or <c>forecast-walk</c>.</param>
/// <param name="Item">What it is: <c>spent to date</c>, <c>Over 90 days</c>.</param>
/// <param name="Debtor">Who owes it; null for all.</param>
/// <param name="Amount">In pounds; null where it is not known.</param>
/// <param name="Figure">The figure; null where it was worked out.</param>
internal sealed record LineRow(string Part, string Item, string? Debtor, decimal? Amount, Observation? Figure)
{
    /// <summary>The rows of what was read of a line.</summary>
    internal static IEnumerable<LineRow> Of(FinanceReading reading, IndicatorCode line) =>
        [.. Of(reading.Ceilings.GetValueOrDefault(line)), .. Of(reading.Walks.GetValueOrDefault(line)), .. Of(reading.Ageings.GetValueOrDefault(line))];

    private static IEnumerable<LineRow> Of(CeilingReading? reading)
    {
        if (reading is null) yield break;
        const string part = "ceiling";
        yield return new LineRow(part, "spent to date", null, reading.Spent, reading.Figure);
        yield return new LineRow(part, "ceiling to date", null, reading.CeilingToDate, null);
        yield return new LineRow(part, "ceiling of the year", null, reading.Ceiling, null);
        yield return new LineRow(part, "plan to date", null, reading.Planned, null);
        yield return new LineRow(part, "run rate", null, reading.RunRate, null);
        yield return new LineRow(part, "forecast", null, reading.Forecast, null);
    }

    private static IEnumerable<LineRow> Of(WalkReading? reading)
    {
        if (reading is null) yield break;
        const string part = "forecast-walk";
        if (reading.Start is { } start) yield return new LineRow(part, start.Name, null, start.Amount, start.Figure);
        foreach (var step in reading.Movements) yield return new LineRow(part, step.Name, null, step.Amount, step.Figure);
        if (reading.Unnamed is { } unnamed) yield return new LineRow(part, "not named", null, unnamed, null);
        if (reading.Forecast is { } forecast) yield return new LineRow(part, forecast.Name, null, forecast.Amount, forecast.Figure);
        yield return new LineRow(part, "plan", null, reading.Plan, null);
        yield return new LineRow(part, "run rate", null, reading.RunRate, null);
        yield return new LineRow(part, "came", null, reading.Came, null);
    }

    private static IEnumerable<LineRow> Of(AgeingReading? reading)
    {
        if (reading is null) yield break;
        const string part = "ageing";
        foreach (var band in reading.Ages) yield return new LineRow(part, band.Name, null, band.Owed?.Amount, band.Owed?.Figure);
        foreach (var debtor in reading.Debtors)
        {
            for (var at = 0; at < debtor.ByAge.Count; at++)
            {
                if (debtor.ByAge[at] is { } owed) yield return new LineRow(part, reading.Ages[at].Name, debtor.Name, owed.Amount, owed.Figure);
            }

            yield return new LineRow(part, "total", debtor.Name, debtor.Owed?.Amount, debtor.Owed?.Figure);
        }

        yield return new LineRow(part, "total", null, reading.Total?.Amount, reading.Total?.Figure);
    }
}

/// <summary>The tables of the pages of the accounts.</summary>
internal static class FinanceTable
{
    /// <summary>What there is, with what is told first of each.</summary>
    internal static Table<FinanceTold> Told { get; } = new Table<FinanceTold>("finance")
        .Text("kind", static row => row.Kind)
        .Text("name", static row => row.Name)
        .Text("title", static row => row.Title)
        .Text("sentence", static row => row.Words);

    /// <summary>The amounts of the page of a line.</summary>
    internal static Table<LineRow> Line { get; } = new Table<LineRow>("finance-line")
        .Text("part", static row => row.Part)
        .Text("debtor", static row => row.Debtor)
        .Text("item", static row => row.Item)
        .Number("amount", static row => row.Amount)
        .Reference("figure", static row => row.Figure is { } figure ? Reference.To(figure) : null);

    internal static string WordOf(FinanceNeed need) => need switch
    {
        FinanceNeed.Ceiling => "ceiling",
        FinanceNeed.Ageing => "ageing",
        FinanceNeed.Walk => "forecast-walk",
        _ => "statement",
    };
}
