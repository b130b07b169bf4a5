using Plumbline.App.Importing.Labels;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Figures;

/// <summary>What a text that should name an item of a breakdown means.</summary>
internal abstract record ItemMatch
{
    private ItemMatch()
    {
    }

    /// <summary>An item.</summary>
    internal sealed record Found(BreakdownItem Item) : ItemMatch;

    /// <summary>Left out by the user.</summary>
    internal sealed record Skipped(ItemMapping Mapping) : ItemMatch;

    /// <summary>Names no known item.</summary>
    internal sealed record Unknown(Problem Problem) : ItemMatch;
}
