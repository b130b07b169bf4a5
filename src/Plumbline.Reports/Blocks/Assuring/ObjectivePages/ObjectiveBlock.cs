using System.Collections.Immutable;
using Plumbline.Core.Objectives;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.ObjectivePages;

/// <summary>The page of an objective: the assurance of its domains, its measures with the direction of travel, and its risks.</summary>
/// <param name="Objective">The objective.</param>
public sealed record ObjectiveBlock(ObjectiveCode Objective) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "objective";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("objective", Objective.ToString()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register | RecordsNeed.Assurance;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => new AssuranceSelection(Objective, null).ProblemsIn(picture);

    /// <inheritdoc/>
    public Anchor? ObjectivePageOf(ReportContext context, ObjectiveCode objective)
    {
        ArgumentNullException.ThrowIfNull(context);
        return objective == Objective && context.Records?.Assurance?.Find(objective) is not null ? AnchorOf(context) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = AnchorOf(context);
        if (context.Records is not { Assurance: { } reading } records) return [new Section([new Heading(1, $"Objective {Objective}", anchor), AssuranceSaid.Missing(context)])];
        if (reading.Find(Objective) is not { } objective) return [new Section([new Heading(1, $"Objective {Objective}", anchor), new Paragraph($"Objective {Objective} does not hold on {RecordsSaid.Day(context, reading.Period.Last)}.")])];
        ImmutableArray<Element> sponsor = objective.Objective.Sponsor is { } post ? [new Paragraph($"Sponsor: {post}", ParagraphRole.Meta)] : [];
        return
        [
            new Section(
            [
                new Heading(1, AssuranceSaid.Name(objective), anchor), .. sponsor, .. RecordsSaid.Opening(context, this),
                .. ObjectiveParts.All(context, records, reading, objective, anchor),
            ]) { StartsNewPage = true },
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var objective = reader.Read("objective", ObjectiveCode.Parse);
        if (objective is not null || options.ContainsKey("objective")) return reader.Make(() => new ObjectiveBlock(objective!));
        return Problem.With(null, "the code of an objective for the option objective");
    }

    // The code of the objective is in the anchor, which stays where another block is added before it.
    private Anchor AnchorOf(ReportContext context) => new($"{BlockAnchors.Of(context, this)}-{Objective.ToString().Replace(".", "--", StringComparison.Ordinal)}");
}
