using Plumbline.Core.SinceLast.Passing;

namespace Plumbline.Reports.Blocks.AlertAdviseAssure;

/// <summary>The words over the lists.</summary>
internal static class UpwardWords
{
    /// <summary>The heading: the word of the list, and what it holds.</summary>
    internal static string Heading(UpwardList list) => list switch
    {
        UpwardList.Alert => "Alert: what needs action",
        UpwardList.Advise => "Advise: what to know",
        UpwardList.Assure => "Assure: what to rely on",
    };

    /// <summary>What stands where a list is empty.</summary>
    internal static string Nothing(UpwardList list) => list switch
    {
        UpwardList.Alert => "Nothing that is recorded calls for an alert.",
        UpwardList.Advise => "Nothing that is recorded calls for advice.",
        UpwardList.Assure => "Nothing that is recorded gives assurance.",
    };
}
