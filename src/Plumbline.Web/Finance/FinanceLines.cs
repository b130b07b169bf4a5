using Plumbline.App.Definitions;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Targets;
using Plumbline.Reports.Composition;

namespace Plumbline.Web.Finance;

/// <summary>What the organisation defines of its accounts: its statements, and the lines of which more is known than a number in a column.</summary>
internal static class FinanceLines
{
    /// <summary>The statements, in the order in which papers show them, and then by title; of units that the reader reads.</summary>
    internal static IReadOnlyList<StatementDefinition> Statements(OrganisationDefinitions definitions)
    {
        var scope = new ReportScope(definitions.Picture, Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), Frequency.Month, definitions.Picture.Settings.Calendar));
        var printed = definitions.Workspace.Reports.SelectMany(static report => report.Blocks).SelectMany(block => block.NeedsFinance(scope)).OfType<FinanceNeed.Statement>().Select(static need => need.Name).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. definitions.Picture.Values.Of<StatementDefinition>().Where(one => one.Unit is null || definitions.Picture.Units.Find(one.Unit) is not null)
                .OrderBy(one => printed.IndexOf(one.Name) is >= 0 and var place ? place : int.MaxValue).ThenBy(static one => one.Title, StringComparer.Create(definitions.Picture.Settings.Language, ignoreCase: true)),
        ];
    }

    /// <summary>What a line has: a ceiling, where its target of the month is in proportion to the year; ages or debtors, and movements of its forecast, where its figures have such items; and what a paper shows of it.</summary>
    internal static IReadOnlyList<FinanceNeed> Of(OrganisationDefinitions definitions, Indicator line, Period month) =>
        [.. Own(definitions, line, month).Concat(Papers(definitions, month).Where(need => LineOf(need) == line.Code)).Distinct().OrderBy(OrderOf)];

    /// <summary>Every line of which more is known, in the order of its indicators.</summary>
    internal static IReadOnlyList<(Indicator Line, IReadOnlyList<FinanceNeed> Needs)> All(OrganisationDefinitions definitions, Period month)
    {
        var shown = Papers(definitions, month).ToLookup(LineOf);
        return
        [
            .. definitions.Picture.Indicators.Where(static one => one.Measure.Kind == MeasureKind.Money)
                .Select(line => (line, (IReadOnlyList<FinanceNeed>)[.. Own(definitions, line, month).Concat(shown[line.Code]).Distinct().OrderBy(OrderOf)]))
                .Where(static one => one.Item2.Count > 0),
        ];
    }

    private static IEnumerable<FinanceNeed> Own(OrganisationDefinitions definitions, Indicator line, Period month)
    {
        var picture = definitions.Picture;
        if (line.Measure.Kind != MeasureKind.Money) yield break;
        if (picture.Targets.For(line, picture.Units.Top.Code, Period.Containing(month.Last, line.Frequency, picture.Settings.Calendar)) is { Basis: TargetBasis.ProRata }) yield return new FinanceNeed.Ceiling(line.Code);
        if (line.Breakdowns.Any(static one => one is AgeingWorking.Age or AgeingWorking.Debtor)) yield return new FinanceNeed.Ageing(line.Code);
        if (line.Breakdowns.Contains(WalkWorking.Movement, StringComparer.Ordinal)) yield return new FinanceNeed.Walk(line.Code);
    }

    private static IEnumerable<FinanceNeed> Papers(OrganisationDefinitions definitions, Period month)
    {
        var scope = new ReportScope(definitions.Picture, month);
        return definitions.Workspace.Reports.SelectMany(static report => report.Blocks).SelectMany(block => block.NeedsFinance(scope)).Where(need => LineOf(need) is { } line && definitions.Picture.Find(line) is not null);
    }

    private static IndicatorCode? LineOf(FinanceNeed need) => need switch
    {
        FinanceNeed.Ceiling { Line: var line } => line,
        FinanceNeed.Ageing { Line: var line } => line,
        FinanceNeed.Walk { Line: var line } => line,
        _ => null,
    };

    private static int OrderOf(FinanceNeed need) => need switch { FinanceNeed.Ceiling => 0, FinanceNeed.Walk => 1, _ => 2 };
}
