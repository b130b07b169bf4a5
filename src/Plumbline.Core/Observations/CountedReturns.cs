using System.Collections.Immutable;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Core.Observations;

/// <summary>The returns that a figure was counted from.</summary>
/// <param name="Form">The form.</param>
/// <param name="Received">How many complete returns there are.</param>
/// <param name="Asked">How many units owe one.</param>
public sealed record CountedReturns(FormCode Form, int Received, int Asked)
{
    /// <summary>The units that owe one and have none, in the order of their codes.</summary>
    public ImmutableArray<UnitCode> MissingUnits { get; init; } = [];

    /// <summary>How many returns are not here.</summary>
    public int Missing => Asked - Received;
}
