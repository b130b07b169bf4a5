using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>What the blocks of the accounts have in common: how months are told, and what is said where there is nothing to show.</summary>
internal static class FinanceSaid
{
    private const int MonthsOfYear = 12;

    /// <summary>A month: <c>March 2020</c>.</summary>
    internal static string Month(Period period, CultureInfo culture) => period.Last.ToString("MMMM yyyy", culture);

    /// <summary>The time of a column: <c>in March 2020</c>, <c>in the six months to September 2020</c>, <c>for 2019/20</c>.</summary>
    internal static string Span(StatementHead head, CultureInfo culture) => head.Column.Over switch
    {
        ColumnSpan.Month => $"in {Month(head.Period, culture)}",
        ColumnSpan.YearToDate => ToDate(head.Period, culture),
        ColumnSpan.Year => $"for {head.Period.FinancialYear.ToText(culture)}",
    };

    /// <summary>From the start of the financial year to the end of a month: <c>in April 2020</c>, <c>in the six months to September 2020</c>, <c>for 2019/20</c>.</summary>
    internal static string ToDate(Period month, CultureInfo culture)
    {
        var first = month.FinancialYear.First;
        return (((month.Last.Year - first.Year) * MonthsOfYear) + month.Last.Month - first.Month + 1) switch
        {
            1 => $"in {Month(month, culture)}",
            MonthsOfYear => $"for {month.FinancialYear.ToText(culture)}",
            var gone => $"in the {Counted.Of(gone, "month")} to {Month(month, culture)}",
        };
    }

    /// <summary>What stands where the paper was made without the accounts, or what it names is not defined.</summary>
    internal static Paragraph Missing(string what) => new($"This paper was made without {what}.");

    /// <summary>The statement of a name; null where the organisation has none.</summary>
    internal static StatementDefinition? Find(OrganisationPicture picture, string name) =>
        picture.Values.Of<StatementDefinition>().FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    /// <summary>The problem with the name of a statement; null where it is one.</summary>
    internal static IEnumerable<Problem> UnknownStatement(OrganisationPicture picture, string name)
    {
        if (Find(picture, name) is not null) yield break;
        List<string> names = [.. picture.Values.Of<StatementDefinition>().Select(static one => one.Name)];
        yield return Problem.With(name, names.Count == 0 ? "the name of a statement; the organisation has none" : $"one of the statements {string.Join(", ", names)}");
    }

    /// <summary>The unit whose figures a statement shows.</summary>
    internal static UnitCode UnitOf(ReportScope scope, string name) => Find(scope.Picture, name)?.Unit ?? scope.Unit;

    /// <summary>The anchor of a block about one thing, whose name is in it.</summary>
    internal static Anchor AnchorOf(ReportContext context, IReportBlock block, string name) =>
        new($"{BlockAnchors.Of(context, block)}-{name.Replace(".", "--", StringComparison.Ordinal)}");
}
