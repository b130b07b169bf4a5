using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring.Gaps;

/// <summary>What is missing of assurance, and what each gap leaves open: questions without an answer, figures and targets, opinions, and controls and assurances of risks.</summary>
public sealed record AssuranceGapsBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-gaps";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance | RecordsNeed.Files;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        ImmutableArray<Element> head = [new Heading(1, "Gaps in assurance", anchor)];
        if (AssuranceSaid.In(context) is not var (reading, version) || context.Records is not { } records) return [new Section([.. head, AssuranceSaid.Missing(context)])];
        return [new Section([.. head, AssuranceSaid.Opening(context, reading, version), .. Parts(context, records, reading, version, anchor)])];
    }

    /// <summary>The lead and the tables, in a paper and on a page alike.</summary>
    internal static ImmutableArray<Element> Parts(ReportContext context, BoardRecords records, AssuranceReading reading, FrameworkVersion version, Anchor anchor)
    {
        var (questions, evidence, opinions, risks) = (EvidenceGaps.Questions(reading), EvidenceGaps.Evidence(reading), EvidenceGaps.Opinions(reading), RiskGaps.In(context, records, reading));
        return
        [
            new Paragraph(Lead(questions.Count, evidence.Count, opinions.Count, risks.Count), ParagraphRole.Lead),
            .. EvidenceGaps.OfQuestions(context, reading, questions, anchor),
            .. EvidenceGaps.OfEvidence(context, reading, evidence, anchor),
            .. EvidenceGaps.OfOpinions(context, reading, version, opinions, anchor),
            .. RiskGaps.Of(context, records, risks, anchor),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => new OptionReader(options).Make(static () => new AssuranceGapsBlock());

    private static string Lead(int questions, int evidence, int opinions, int risks)
    {
        List<string> parts = [];
        if (questions > 0) parts.Add($"{Counted.Of(questions, "question")} without an answer");
        if (evidence > 0) parts.Add($"{Counted.Of(evidence, "piece")} of evidence missing");
        if (opinions > 0) parts.Add($"{Counted.Of(opinions, "domain")} without an opinion");
        if (risks > 0) parts.Add($"{Counted.Of(risks, "risk")} whose controls have gaps or whose assurances have lapsed");
        return parts.Count == 0 ? "No gap in assurance is known." : $"{Counted.Sentence(Counted.List(parts))}.";
    }
}
