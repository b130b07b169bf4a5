using System.Globalization;

namespace Plumbline.App.Printing;

/// <summary>Says what is done of a printing.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Pages">About how many pages it has.</param>
/// <param name="Progress">Hears it; null if nobody listens.</param>
internal sealed record PrintSteps(string Name, int Pages, IProgress<string>? Progress)
{
    private const int MostForOneStep = 1_000_000;

    internal void Printing() => Progress?.Report($"printing {Name}, about {Count()}");

    /// <summary>A large file comes in pieces.</summary>
    internal void Taken(long bytes)
    {
        if (bytes > MostForOneStep) Progress?.Report(string.Create(CultureInfo.InvariantCulture, $"taking {Name} from the browser, {bytes / 1_000_000} MB"));
    }

    internal void Finishing() => Progress?.Report($"finishing {Name}, about {Count()}");

    internal void Finished(int page, int pages) => Progress?.Report(string.Create(CultureInfo.InvariantCulture, $"finishing {Name}, page {page} of {pages}"));

    private string Count() => Pages == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{Pages} pages");
}
