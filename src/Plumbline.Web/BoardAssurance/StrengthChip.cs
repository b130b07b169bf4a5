using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.BoardAssurance;

/// <summary>How strongly controls hold: a word beside its shape.</summary>
internal static class StrengthChip
{
    internal static RatingChip Of(ControlStrength strength) => new(
        strength switch { ControlStrength.Strong => RatingTone.Green, ControlStrength.Medium => RatingTone.Amber, ControlStrength.Low => RatingTone.Red },
        AssuranceWords.Of(strength));
}
