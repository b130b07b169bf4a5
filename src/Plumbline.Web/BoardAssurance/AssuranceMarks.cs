using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Risks;

namespace Plumbline.Web.BoardAssurance;

/// <summary>Directions and movements of assurance, as a word and a sign. Papers draw the sign; a page has it as a letter, since a drawing may stand on a page once.</summary>
internal static class AssuranceMarks
{
    /// <summary>A direction of travel.</summary>
    internal static MovementMark Of(TravelDirection direction) => new(
        Counted.Sentence(AssuranceWords.Of(direction)),
        direction switch { TravelDirection.Improved => "▲", TravelDirection.Unchanged => "=", TravelDirection.Worsened => "▼" });

    /// <summary>How an opinion moved since the last; null where there is nothing to compare.</summary>
    internal static MovementMark? Of(DomainReading domain) => AssuranceWords.Movement(domain) is not { } word ? null : domain.Movement switch
    {
        > 0 => new MovementMark($"{word}, was {domain.BeforeLevel!.Words}", "▲"),
        < 0 => new MovementMark($"{word}, was {domain.BeforeLevel!.Words}", "▼"),
        0 => new MovementMark(word, "="),
        null => new MovementMark(word, "+"),
    };
}
