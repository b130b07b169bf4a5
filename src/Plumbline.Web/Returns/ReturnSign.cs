using Plumbline.Core.Returns.Readings;
using Plumbline.Reports.Blocks.Returns;

namespace Plumbline.Web.Returns;

/// <summary>Where a return stands, as a word beside a colour.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tone">The class of its colour: <c>red</c>, <c>amber</c>, <c>green</c>, <c>none</c>.</param>
public sealed record ReturnSign(string Word, string Tone)
{
    /// <summary>The sign of a return.</summary>
    public static ReturnSign Of(ReturnLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Of(line.Standing);
    }

    /// <summary>The sign of a standing.</summary>
    public static ReturnSign Of(ReturnStanding standing) => new(StandingLook.Word(standing), standing switch
    {
        ReturnStanding.InTime => "green",
        ReturnStanding.Missing => "red",
        ReturnStanding.Incomplete or ReturnStanding.SentBack or ReturnStanding.Late => "amber",
        ReturnStanding.Awaited or ReturnStanding.Waived or ReturnStanding.NotApplicable => "none",
    });
}
