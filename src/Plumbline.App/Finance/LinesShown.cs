using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Finance;

/// <summary>Which figures something shown of the accounts needs: the lines of a unit, over a span of days.</summary>
/// <param name="Need">What is shown.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Lines">The lines.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day: that of the financial year, whose months are planned and forecast.</param>
internal sealed record LinesShown(FinanceNeed Need, UnitCode Unit, IReadOnlyList<IndicatorCode> Lines, DateOnly First, DateOnly Last)
{
    /// <summary>The statement; null where something else is shown.</summary>
    internal StatementDefinition? Statement { get; private init; }

    /// <summary>What is needed; null where it is not defined, or where its unit is not there.</summary>
    internal static LinesShown? Of(OrganisationPicture picture, FinanceNeed need, UnitCode unit, Period month)
    {
        var year = month.FinancialYear;
        return need switch
        {
            FinanceNeed.Statement { Name: var name } => picture.Values.Of<StatementDefinition>().FirstOrDefault(one => one.Name == name) is { } statement ? OfStatement(picture, need, statement, statement.Unit ?? unit, month) : null,
            FinanceNeed.Ceiling { Line: var line } => OfLine(line, year.First),
            FinanceNeed.Ageing { Line: var line } => OfLine(line, month.Plus(-AgeingWorking.MonthsBefore).First),
            FinanceNeed.Walk { Line: var line } => OfLine(line, year.First),
            _ => null,
        };

        LinesShown? OfLine(IndicatorCode line, DateOnly first) => picture.Find(line) is null || picture.Units.Find(unit) is null ? null : new LinesShown(need, unit, [line], first, year.Last);
    }

    private static LinesShown? OfStatement(OrganisationPicture picture, FinanceNeed need, StatementDefinition statement, UnitCode unit, Period month)
    {
        if (picture.Units.Find(unit) is null) return null;
        var scheme = picture.Values.Of<ResourceScheme>().FirstOrDefault(one => one.Name == statement.Scheme);
        IndicatorCode[] lines = [.. statement.Lines.Concat(scheme?.Lines ?? []).Distinct().Where(code => picture.Find(code) is not null)];
        var earliest = month.Plus(-statement.Columns.Max(static column => column.MonthsBack));

        // A statement of single months of lines that are no running totals needs no earlier months of the year.
        var isByMonth = statement.Columns.All(static column => column.Over == ColumnSpan.Month) && Array.TrueForAll(lines, code => !picture.Find(code)!.IsCumulative);
        return new LinesShown(need, unit, lines, isByMonth ? earliest.First : earliest.FinancialYear.First, isByMonth ? month.Last : month.FinancialYear.Last) { Statement = statement };
    }
}
