using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;

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
        var sign = Of(line.Standing);
        return line is { Standing: ReturnStanding.Missing, PeriodsSilent: > 1 } ? sign with { Word = $"{sign.Word}, {Counted.Number(line.PeriodsSilent)} in a row" } : sign;
    }

    /// <summary>The sign of a standing.</summary>
    public static ReturnSign Of(ReturnStanding standing) => standing switch
    {
        ReturnStanding.Awaited => new ReturnSign("Not due yet", "none"),
        ReturnStanding.Missing => new ReturnSign("Overdue", "red"),
        ReturnStanding.Incomplete => new ReturnSign("Incomplete", "amber"),
        ReturnStanding.SentBack => new ReturnSign("Sent back", "amber"),
        ReturnStanding.InTime => new ReturnSign("In time", "green"),
        ReturnStanding.Late => new ReturnSign("Late", "amber"),
        ReturnStanding.Waived => new ReturnSign("Waived", "none"),
        ReturnStanding.NotApplicable => new ReturnSign("Does not apply", "none"),
    };
}
