namespace Plumbline.Core.Readings;

/// <summary>What a measure that needs attention asks its readers to do, in the order in which a first page lists them.</summary>
public enum Ask
{
    /// <summary>Something has changed for the worse: find out what.</summary>
    FindTheCause,

    /// <summary>Nothing has changed, and the target is out of reach or was missed in every period of the last limits: only a change in how the work is done will meet it.</summary>
    ChangeHowItIsDone,

    /// <summary>Nothing has changed for the worse, and the target is in reach: keep watch.</summary>
    KeepWatch,

    /// <summary>There are no limits: too few figures, too rare, a judgement in words, one figure a year.</summary>
    TooEarlyToSay,
}
