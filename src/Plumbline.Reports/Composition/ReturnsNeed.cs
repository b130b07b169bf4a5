using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.Reports.Composition;

/// <summary>What a block needs of the returns of a form; the needs of several blocks are joined.</summary>
/// <param name="Form">The form.</param>
/// <param name="Periods">How many periods of the form, the last that with which the report's period ends.</param>
/// <param name="WithScores">Whether scores and bands are shown.</param>
public sealed record ReturnsNeed(FormCode Form, int Periods, bool WithScores)
{
    /// <summary>The day that the last period holds, where that is not the last of the report's period; null where it is.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A register that a block needs, in the report's period.</summary>
/// <param name="Register">The register.</param>
public sealed record RegisterNeed(RegisterCode Register);
