using System.Collections.Immutable;
using Plumbline.Core.Actions;
using Plumbline.Core.Meetings;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Meetings;

/// <summary>The meeting that the paper is for, the next one, and what was promised until then.</summary>
/// <param name="Body">Who meets; null for the body that the report is for.</param>
public sealed record MeetingBlock(string? Body) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "meeting";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("body", Body).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var bodies = new MeetingBook(picture.Values.Of<Meeting>()).Bodies;
        if (Body is not null && !bodies.Contains(Body, StringComparer.Ordinal)) yield return NearNames.Problem(Body, "the name of a body that meets", "meetings.csv", bodies);
    }

    /// <inheritdoc/>
    public Problem? MissingBlock(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Body is null && report.For is null ? Problem.With(null, "the body that meets: as body of the block, or as for of the report") : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, "Meeting", BlockAnchors.Of(context, this)), .. Content(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var body = reader.Text("body");
        return reader.Make(() => new MeetingBlock(body));
    }

    private IEnumerable<Element> Content(ReportContext context)
    {
        if ((Body ?? context.Definition.For) is not { } body) return [new Paragraph("The report does not say for which body it is made.")];
        if (PaperMeeting.Of(context.Picture, context.Definition with { For = body }, context.Period) is not { } meeting)
            return [new Paragraph($"No meeting is planned whose papers could tell of {context.Period.ToText(context.Picture.Settings.Language, full: true)}: {body}. The meetings stand in meetings.csv.")];
        var next = new MeetingBook(context.Picture.Values.Of<Meeting>()).Next(body, meeting.Date.AddDays(1));
        return
        [
            new Paragraph(Lead(context, meeting, next), ParagraphRole.Lead),
            .. Promised(context, next?.Date ?? meeting.Date, next is not null),
        ];
    }

    private static string Lead(ReportContext context, Meeting meeting, Meeting? next)
    {
        var then = next is null ? "No later meeting is planned yet." : $"The next is on {RecordsSaid.Day(context, next.Date)}{Papers(next)}.";
        return $"{AudienceWords.For(meeting.Body)}, which meets on {RecordsSaid.Day(context, meeting.Date)}{Papers(meeting)}. {then}";

        string Papers(Meeting one) => one.PapersDue is { } due ? $", with papers due by {RecordsSaid.Day(context, due)}" : "";
    }

    private static IEnumerable<Element> Promised(ReportContext context, DateOnly by, bool isNext)
    {
        if (context.Records is not { } records)
        {
            yield return RecordsSaid.Missing;
            yield break;
        }

        var heading = isNext ? $"Promised by the next meeting, {RecordsSaid.Day(context, by)}" : $"Promised by {RecordsSaid.Day(context, by)}";
        yield return new Heading(2, heading, new Anchor("meeting-promised"));
        yield return new Paragraph($"As it stood on {RecordsSaid.Day(context, records.Day)}.", ParagraphRole.Meta);
        List<ActionEntry> actions = [.. records.Actions.Entries.Where(entry => entry.IsOpen(records.Day) && entry.Action.Due <= by)];
        if (actions.Count == 0)
        {
            yield return new Paragraph("No open action is due by then.");
            yield break;
        }

        yield return new Paragraph(ActionStandings.Sentence(actions, records.Day, "due by then"));
        yield return ActionTable.Of(context, records, actions, heading, $"Due by {RecordsSaid.Day(context, by)}");
    }
}
