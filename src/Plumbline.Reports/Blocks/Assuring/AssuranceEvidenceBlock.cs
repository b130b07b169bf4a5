using System.Collections.Immutable;
using Plumbline.Core.Objectives;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The evidence behind each level: the opinion, what the criteria come to line by line, what would decide it and what has changed since.</summary>
/// <param name="Selection">The domains shown.</param>
public sealed record AssuranceEvidenceBlock(AssuranceSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-evidence";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance;

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public Anchor? EvidenceOf(ReportContext context, ObjectiveCode objective, string domain)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Selection.Includes(AssuranceSaid.In(context)?.Reading, objective, domain) ? AnchorOf(context, objective, domain) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Element> head = [new Heading(1, "Evidence of assurance", BlockAnchors.Of(context, this))];
        if (AssuranceSaid.In(context) is not var (reading, version)) return [new Section([.. head, AssuranceSaid.Missing(context)])];
        var objectives = Selection.In(reading).ToList();
        if (objectives.Count == 0) return [new Section([.. head, new Paragraph("No objective answers for a domain that is shown here.")])];
        ImmutableArray<Element> opening = [.. head, AssuranceSaid.Opening(context, reading, version, "A domain is rated at the level of its weakest line.")];
        // The heading of all stands with the first of what it heads: print would leave it alone at the foot of a sheet.
        return
        [
            .. objectives.SelectMany(objective => Selection.Domains(objective).Select(domain => (Objective: objective, Domain: domain))).Select((one, at) => new Section(
            [
                .. at == 0 ? opening : [],
                new Heading(2, AssuranceSaid.Name(one.Objective, one.Domain), AnchorOf(context, one.Objective.Objective.Code, one.Domain.Domain.Code)),
                .. DomainEvidence.Parts(context, reading, version, one.Domain),
            ]) { Form = SectionForm.Sheet }),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = AssuranceSelection.Read(reader);
        return reader.Make(() => new AssuranceEvidenceBlock(selection));
    }

    // A code may contain a full stop, which an anchor may not.
    private Anchor AnchorOf(ReportContext context, ObjectiveCode objective, string domain) =>
        new($"{BlockAnchors.Of(context, this, "evidence")}-{objective.ToString().Replace(".", "--", StringComparison.Ordinal)}-{Anchor.FromWords(domain)}");
}
