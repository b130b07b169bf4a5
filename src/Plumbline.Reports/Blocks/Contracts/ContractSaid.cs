using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>What blocks of contracts say alike.</summary>
internal static class ContractSaid
{
    /// <summary>What stands where the report was made without them.</summary>
    internal static Paragraph Missing => new("This paper was made without contracts.");

    /// <summary>Why there is nothing to show.</summary>
    internal static string NoContract(ReportContext context, ShownContracts shown) =>
        $"No contract{(shown.IsAll ? "" : " of those named")} is in force from {shown.Months[0].ToText(context.Picture.Settings.Language, full: true)} to {shown.Months[^1].ToText(context.Picture.Settings.Language, full: true)}.";

    /// <summary>How the table is read, and whether its numbers are counted or stated.</summary>
    internal static string Key(ShownContracts shown)
    {
        var months = shown.Lines.SelectMany(static line => line.Months).Where(static month => month.Shown is not null).ToList();
        var counted = months.Count(static month => month.Counted is not null);
        var origin = counted == months.Count ? "The numbers are counted from the requirements, each judged by its own target."
            : counted == 0 ? "The counts are as stated; the figures behind them are not held here."
            : "Numbers are counted from the requirements where their figures are held, and otherwise as stated.";
        var ring = shown.Total.Months.Any(static month => month.Shown?.NotRated > 0) ? "; ring: not rated, left out of the share" : "";
        return $"Each cell: the share that is green, then how many are green (disc) and red (square){ring}. {origin}";
    }

    /// <summary>A share as papers print it: <c>86%</c>; what is said where nothing is rated.</summary>
    internal static string Share(ContractCount? count) => count?.ToldShare is { } share ? Percent(share) : "no share";

    /// <summary>A share without decimals: half a percent is rounded up.</summary>
    internal static string Percent(decimal share) => Quantity.Percent(share, 0).ToPaper(CultureInfo.InvariantCulture);

    /// <summary>How many months, as the column is headed: <c>6 or more</c>.</summary>
    internal static string MonthsRed(MonthsRed months) => months.AtLeast ? $"{Counted.Digits(months.Count)} or more" : Counted.Digits(months.Count);

    /// <summary>The kind of a notice in words.</summary>
    internal static string KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Query => "Query",
        NoticeKind.Notice => "Performance notice",
        NoticeKind.RemedialPlan => "Remedial action plan",
        _ => "Exception report",
    };

    /// <summary>Small words on a line of their own.</summary>
    internal static RichText Below(RichText words, bool isOff = false) => [new LineBreak(), new Small(words) { IsOff = isOff }];
}
