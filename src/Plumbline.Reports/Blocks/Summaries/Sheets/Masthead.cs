using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>The height of a report's printed head: organisation and audience, then the title with period and date beside it.</summary>
internal static class Masthead
{
    private const double MetaShare = 0.36;
    private static readonly TextLines Organisation = new(0.9375 * PageRoom.Rem, 0.875 * PageRoom.Rem);
    private static readonly TextLines Title = new(2 * PageRoom.Rem, 0.875 * PageRoom.Rem);
    private static readonly TextLines Meta = new(0.875 * PageRoom.Rem, 0.875 * PageRoom.Rem);

    internal static double Height(ReportContext context, double width)
    {
        var definition = context.Definition;
        var audience = PaperMeeting.AudienceOf(context);
        var top = Math.Max(
            Organisation.Of(context.Picture.Settings.Name, width * (audience is null ? 1 : 0.4)),
            audience is null ? 1 : Organisation.Of(AudienceWords.For(audience), width * 0.56));
        var meta = $"{context.Units.UnderTitle} · {PeriodLine.Of(context)} · Produced 30 September 2026";
        var titles = Title.Of(new Strong(definition.Title), width * (1 - MetaShare) * 0.97);
        return (top * 16.4) + 2.6 + Math.Max(titles * 2 * PageRoom.Rem * 1.2, (Meta.Of(meta, width * MetaShare) * 15.2) + 4) + 6.4;
    }
}
