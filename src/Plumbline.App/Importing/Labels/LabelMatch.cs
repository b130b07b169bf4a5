using Plumbline.Core.Indicators;

namespace Plumbline.App.Importing.Labels;

/// <summary>What the label of a row means.</summary>
internal abstract record LabelMatch
{
    private LabelMatch()
    {
    }

    /// <summary>An indicator.</summary>
    internal sealed record Found(Indicator Indicator) : LabelMatch;

    /// <summary>Left out by the user.</summary>
    internal sealed record Skipped(LabelMapping Mapping) : LabelMatch;

    /// <summary>Matches no known indicator.</summary>
    internal sealed record Unknown : LabelMatch;
}
