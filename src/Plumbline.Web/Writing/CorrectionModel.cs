using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Writing;

/// <summary>The form to correct one figure.</summary>
public sealed record CorrectionModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Measure, unit and period.</summary>
    public required string Title { get; init; }

    /// <summary>The figure in a sentence, and where it came from.</summary>
    public required string Lead { get; init; }

    /// <summary>What the ledger has, by field.</summary>
    public required IReadOnlyDictionary<string, string> Now { get; init; }

    /// <summary>Whether the figure is provisional.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>Whether the figure is doubtful.</summary>
    public required bool IsDoubtful { get; init; }

    /// <summary>What it was before; empty for nothing.</summary>
    public required ImmutableArray<Element> Versions { get; init; }

    /// <summary>The range in which its figures usually lie; empty for none.</summary>
    public required string UsualRange { get; init; }

    /// <summary>What a correction should know first: the figure is counted from a list; null for nothing.</summary>
    public required string? Warning { get; init; }

    /// <summary>What is asked of an odd figure; null for nothing.</summary>
    public required string? Question { get; init; }

    /// <summary>What would change, a line each; empty where no preview was asked for.</summary>
    public required IReadOnlyList<string> Preview { get; init; }

    /// <summary>What somebody else wrote meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>The story of the figure.</summary>
    public required string Back { get; init; }

    /// <summary>The page on which the figure is withdrawn; null where the reader may not.</summary>
    public required string? WithdrawAddress { get; init; }
}
