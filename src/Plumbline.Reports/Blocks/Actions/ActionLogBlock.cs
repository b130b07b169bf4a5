using System.Collections.Immutable;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Actions;

/// <summary>The log of actions: overdue first, due next, and those that ended since the last edition.</summary>
public sealed record ActionLogBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "action-log";

    private const int UsualDays = 90, MostDays = 3660;

    /// <summary>The kind of thing that the actions are about; null for any.</summary>
    public ReferenceKind? About { get; init; }

    /// <summary>The post that answers for them; null for any.</summary>
    public string? Owner { get; init; }

    /// <summary>How many days back an action that was done is shown, where there is no earlier edition.</summary>
    public int Done { get; init; } = UsualDays;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("about", About is { } about ? Names<ReferenceKind>.Of(about) : null).Add("owner", Owner).Add("done", Done, UsualDays).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, "Actions", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this), .. Content(context)]);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var (about, owner, done) = (reader.Word<ReferenceKind>("about"), reader.Text("owner"), reader.Whole("done", UsualDays, 1, MostDays));
        return reader.Make(() => new ActionLogBlock { About = about, Owner = owner, Done = done });
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Records is not { } records) return [RecordsSaid.Missing];
        var from = records.Before?.Day ?? records.Day.AddDays(-Done);
        var actions = records.Actions.Entries.Where(entry => Includes(entry.Action) && IsShown(entry, records.Day, from)).ToList();
        return actions.Count == 0
            ? [new Paragraph("There is no action to show.")]
            :
            [
                new Paragraph(ActionStandings.Sentence(actions, records.Day), ParagraphRole.Lead),
                ActionTable.Of(context, records, actions, "Actions"),
                new Paragraph($"Actions done before {RecordsSaid.Day(context, from)}, abandoned or superseded are left out.", ParagraphRole.Meta),
            ];
    }

    private bool Includes(TrackedAction action) =>
        (About is null || action.About.Any(reference => reference.Kind == About)) && (Owner is null || string.Equals(action.Owner, Owner, StringComparison.OrdinalIgnoreCase));

    private static bool IsShown(ActionEntry entry, DateOnly day, DateOnly from) =>
        ActionStandings.Of(entry, day) != ActionStanding.Ended || entry.Action.State is ActionState.Done done && done.Day >= from;
}
