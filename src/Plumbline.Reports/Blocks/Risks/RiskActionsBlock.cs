using System.Collections.Immutable;
using Plumbline.Core.Actions;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The actions about risks.</summary>
/// <param name="Selection">The risks.</param>
public sealed record RiskActionsBlock(RiskSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "risk-actions";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        yield return new Section([new Heading(1, "Actions about risks", BlockAnchors.Of(context, this)), .. RecordsSaid.Opening(context, this), .. Content(context)]);
    }

    /// <summary>The actions about a risk, which stand on its sheet.</summary>
    internal static IReadOnlyList<ActionEntry> Of(BoardRecords records, RiskEntry entry) => [.. records.Actions.About(entry.Risk.Code.Reference)];

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = RiskSelection.Read(reader);
        return reader.Make(() => new RiskActionsBlock(selection));
    }

    private ImmutableArray<Element> Content(ReportContext context)
    {
        if (context.Records is not { } records) return [RecordsSaid.Missing];
        var actions = Selection.In(context).SelectMany(entry => Of(records, entry)).Distinct().ToList();
        return actions.Count == 0
            ? [new Paragraph($"There is no action about any {Selection.Noun} to show.")]
            : [new Paragraph(ActionStandings.Sentence(actions, records.Day), ParagraphRole.Lead), ActionTable.Of(context, records, actions, "Actions about risks")];
    }
}
