using System.Collections.Immutable;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Writing;

/// <summary>A part of words under its heading, as somebody wrote it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Text">The words as they were typed.</param>
public sealed record WrittenPart(string Heading, string Text);

/// <summary>What somebody else wrote while a form was open.</summary>
/// <param name="Who">The post.</param>
/// <param name="When">When and by which change: a sentence.</param>
/// <param name="Parts">What it says now; empty where it was withdrawn.</param>
public sealed record TheirWords(string Who, string When, IReadOnlyList<WrittenPart> Parts);

/// <summary>The form for the words about one figure, and what stands beside it.</summary>
public sealed record WordsModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Measure, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>What the page of the measure says of the figure.</summary>
    public required MeasureScreen Screen { get; init; }

    /// <summary>What the ledger has, by field.</summary>
    public required IReadOnlyDictionary<string, string> Now { get; init; }

    /// <summary>The last words before the period; empty for none.</summary>
    public required IReadOnlyList<WrittenPart> Last { get; init; }

    /// <summary>The period of those words.</summary>
    public required string? LastPeriod { get; init; }

    /// <summary>What somebody else wrote meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>The words as papers print them; empty where no preview was asked for.</summary>
    public required IReadOnlyList<(string Heading, ImmutableArray<Element> Content)> Preview { get; init; }

    /// <summary>What the checks would say of the words; empty for nothing.</summary>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <summary>The page of the measure.</summary>
    public required string Back { get; init; }

    /// <summary>The page on which the words are withdrawn; null where there are none.</summary>
    public required string? WithdrawAddress { get; init; }

    /// <summary>What a button says that saves in spite of advice.</summary>
    public string SaveText => Advice.Count > 0 ? "Save all the same" : "Save";

    /// <summary>The advice that the writer has seen.</summary>
    public string Advised => WordsForm.Mark(Advice);
}
