using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>Composes the document of a report. Pure: the same context gives the same document.</summary>
public static class ComposeReport
{
    /// <summary>The document: title, period, date and provenance, and the blocks in order.</summary>
    /// <exception cref="NoFiguresException">No block has anything to show for this period.</exception>
    public static Document Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var settings = context.Picture.Settings;
        var definition = context.Definition;
        var content = definition.Blocks.SelectMany(block => block.Compose(context)).ToImmutableArray();
        if (content.IsEmpty) throw new NoFiguresException($"None of the blocks of “{definition.Title}” found anything to show for {context.Period.ToText(settings.Language, full: true)}.");
        var cover = definition.Blocks.Select(block => block.CoverOf(context)).FirstOrDefault(static cover => cover is not null);
        return new Document(definition.Title, settings.Name, content)
        {
            Language = settings.Language,
            Look = settings.Spc.Look,
            Unit = context.Units.UnderTitle,
            Period = PeriodLine.Of(context),
            Produced = context.PositionDate,
            Orientation = definition.Orientation,
            Audience = cover is null && PaperMeeting.AudienceOf(context) is { } audience ? AudienceWords.For(audience) : null,
            Cover = cover,
            Provenance = Provenance(context),
        };
    }

    private static RichText Provenance(ReportContext context) => string.Create(
        context.Picture.Settings.Language,
        $"Made from change {context.Position}{(context.PositionHash is { } hash ? $" ({hash})" : "")} of the ledger of {context.PositionDate:d MMMM yyyy}, for {context.Period.ToText(context.Picture.Settings.Language, full: true)}. The same definition, period and change always give this same report.");
}
