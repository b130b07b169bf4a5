using Plumbline.Core.SinceLast.Passing;

namespace Plumbline.Reports.Blocks.AlertAdviseAssure;

/// <summary>The words over the lists.</summary>
internal static class UpwardWords
{
    /// <summary>The heading: the word of the list, and what it asks of the board.</summary>
    internal static string Heading(UpwardList list) => list switch
    {
        UpwardList.Alert => "Alert: the board needs to act",
        UpwardList.Advise => "Advise: the board should know",
        UpwardList.Assure => "Assure: the board may rely on this",
    };

    /// <summary>What stands where a list is empty.</summary>
    internal static string Nothing(UpwardList list) => list switch
    {
        UpwardList.Alert => "No rule found anything to alert the board to.",
        UpwardList.Advise => "No rule found anything to advise the board of.",
        UpwardList.Assure => "No rule found anything to assure the board of.",
    };
}
