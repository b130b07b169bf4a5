using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>The cover page. The document supplies its title, organisation, period, date and marking.</summary>
public sealed record Cover
{
    /// <summary>A line under the title: "Quarter 2, 2020/21 financial year"; null shows the period there.</summary>
    public string? Subtitle { get; init => field = Require.TextOrNull(value); }

    /// <summary>Further lines: "For" the committee, "Produced by" the team; may be empty.</summary>
    public ImmutableArray<Definition> Details { get; init => field = Require.Any(value); } = [];
}
