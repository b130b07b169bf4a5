using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.Core.Returns.Counting;

/// <summary>What the returns of a period count, in all or in some units. Once they are due, asked = responses + single + consecutive; where scores are told, responses = the sum of the bands.</summary>
public sealed class ReturnTally
{
    private readonly Dictionary<string, int> _bands = new(StringComparer.Ordinal);

    /// <summary>Units that owe a return.</summary>
    public int Asked { get; private set; }

    /// <summary>Complete returns.</summary>
    public int Responses { get; private set; }

    /// <summary>Non-responses that the unit did not have in the period before.</summary>
    public int Single { get; private set; }

    /// <summary>Non-responses that the unit had in the period before too.</summary>
    public int Consecutive { get; private set; }

    /// <summary>Complete returns after the due moment.</summary>
    public int Late { get; private set; }

    /// <summary>Units that need not answer this once.</summary>
    public int Waived { get; private set; }

    /// <summary>Units to which the form does not apply.</summary>
    public int NotApplicable { get; private set; }

    /// <summary>Returns that are here without a required answer.</summary>
    public int Incomplete { get; private set; }

    /// <summary>Returns that were sent back with a question, and are not here again.</summary>
    public int SentBack { get; private set; }

    /// <summary>Complete returns by the due moment.</summary>
    public int InTime => Responses - Late;

    /// <summary>Units that owe a return which is not yet due.</summary>
    public int Awaited => Asked - Responses - Single - Consecutive;

    /// <summary>Responses in percent of those asked, 0 to 100; null where nobody owes a return.</summary>
    public decimal? Completeness => Share(Responses);

    /// <summary>Responses in time in percent of those asked, 0 to <see cref="Completeness"/>; null where nobody owes a return.</summary>
    public decimal? Timeliness => Share(InTime);

    /// <summary>What the lines of a period count.</summary>
    public static ReturnTally Of(FormPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var tally = new ReturnTally();
        foreach (var line in period.Lines) tally.Add(line);
        return tally;
    }

    /// <summary>Counts a line.</summary>
    public void Add(ReturnLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        switch (line.Standing)
        {
            case ReturnStanding.Waived:
                Waived++;
                return;
            case ReturnStanding.NotApplicable:
                NotApplicable++;
                return;
            case ReturnStanding.InTime:
                Responses++;
                break;
            case ReturnStanding.Late:
                Responses++;
                Late++;
                break;
            case ReturnStanding.Incomplete:
                Incomplete++;
                break;
            case ReturnStanding.SentBack:
                SentBack++;
                break;
            case ReturnStanding.Awaited or ReturnStanding.Missing: break;
        }

        Asked++;
        Single += line.NonResponse == NonResponse.Single ? 1 : 0;
        Consecutive += line.NonResponse == NonResponse.Consecutive ? 1 : 0;
        if (line.Band is { } band) _bands[band.Name] = InBand(band) + 1;
    }

    /// <summary>Complete returns whose score falls in a band; 0 where scores are not told.</summary>
    public int InBand(FormBand band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return _bands.GetValueOrDefault(band.Name);
    }

    /// <summary>The number of a counting: the count, or for completeness and timeliness the returns that are its numerator; the denominator is <see cref="Asked"/>.</summary>
    public int NumberOf(FormCounting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        return counting.Count switch
        {
            FormCount.Asked => Asked,
            FormCount.Responses or FormCount.Completeness => Responses,
            FormCount.Single => Single,
            FormCount.Consecutive => Consecutive,
            FormCount.Late => Late,
            FormCount.Waived => Waived,
            FormCount.NotApplicable => NotApplicable,
            FormCount.Timeliness => InTime,
            FormCount.Band => InBand(counting.Band!),
        };
    }

    private decimal? Share(int count) => Asked == 0 ? null : 100m * count / Asked;
}
