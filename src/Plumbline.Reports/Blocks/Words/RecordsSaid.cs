using System.Globalization;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>What a paper says once of its risks and actions: as of which day it tells them, and since when they moved.</summary>
internal static class RecordsSaid
{
    /// <summary>The day in a sentence: <c>20 May 2020</c>.</summary>
    internal static string Day(ReportContext context, DateOnly day) => day.ToString("d MMMM yyyy", context.Picture.Settings.Language);

    /// <summary>The day in a table: <c>20 May 2020</c>, with a short month, on one line.</summary>
    internal static string ShortDay(ReportContext context, DateOnly day) => day.ToString("d MMM yyyy", context.Picture.Settings.Language).Replace(' ', '\u00a0');

    /// <summary>The line below the heading of the report's first block about them; none below those of others. Blocks of assurance alone tell no movement of risks.</summary>
    internal static IEnumerable<Element> Opening(ReportContext context, IReportBlock block)
    {
        if (context.Records is not { } records || !ReferenceEquals(context.Definition.Blocks.FirstOrDefault(static one => (one.NeedsRecords & (RecordsNeed.Register | RecordsNeed.Files)) != RecordsNeed.None), block)) yield break;
        var since = records.BeforeWords is { } before ? $"Movement is since {before}." : "No earlier edition of this paper has been published, so no movement is shown.";
        yield return new Paragraph($"As it stood on {Day(context, records.Day)}. {since}", ParagraphRole.Meta);
    }

    /// <summary>What stands where the report was made without them.</summary>
    internal static Paragraph Missing => new("This paper was made without risks and actions.");

    /// <summary>A number in a table.</summary>
    internal static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
