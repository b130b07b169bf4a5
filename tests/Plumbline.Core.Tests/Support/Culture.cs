using System.Globalization;

namespace Plumbline.Core.Tests.Support;

/// <summary>The cultures used in tests.</summary>
internal static class Culture
{
    internal static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    internal static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Runs an action under a current culture, and restores the previous one.</summary>
    internal static void Under(CultureInfo culture, Action act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
