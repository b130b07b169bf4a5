namespace Plumbline.App.Access.Signing;

/// <summary>What is wrong with a password that somebody chooses: its length, and that it can be guessed. No letters, digits or signs are prescribed, and none is refused.</summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Fewest = 12;

    /// <summary>The most characters.</summary>
    public const int Most = 128;

    // Of what is left once known words, names, rows and repetitions count as one letter each.
    private const int FewestUnforeseen = 8;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujm", "1qaz2wsx3edc4rfv5tgb6yhn", "1q2w3e4r5t6y7u8i9o0p"];

    // What lists of stolen passwords are made of, and what everybody at a trust or a council would try.
    private static readonly string[] Known =
    [
        "password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "letmein", "welcome", "iloveyou", "loveyou", "qwerty", "azerty", "admin", "administrator", "root", "secret", "login", "access", "master", "monkey",
        "dragon", "football", "baseball", "superman", "batman", "sunshine", "princess", "shadow", "michael", "jennifer", "jordan", "charlie", "thomas", "daniel", "ashley", "jessica", "liverpool", "arsenal", "chelsea",
        "everton", "celtic", "rangers", "united", "manchester", "london", "england", "britain", "scotland", "wales", "hospital", "council", "county", "trust", "nurse", "doctor", "health", "ward", "patient", "quality",
        "performance", "dashboard", "report", "board", "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "computer", "internet", "server", "changeme", "default", "hello", "test", "temp", "user", "guest", "freedom", "whatever", "trustno1",
        "starwars", "pokemon", "cheese", "chocolate", "orange", "purple", "yellow", "cookie", "pepper", "ginger", "flower", "family", "forever", "lovely", "angel", "baby", "mother", "father", "blink182", "killer", "hunter",
        "correcthorsebatterystaple", "plumbline", "qwertz", "nhs",
    ];

    /// <summary>What is wrong with a password; null where nothing is.</summary>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="about">What others know of its owner: the name, the address.</param>
    public static string? Problem(string password, params IReadOnlyList<string> about)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(about);
        var length = password.EnumerateRunes().Count();
        if (length == 0) return "Choose a password.";
        if (length < Fewest) return FormattableString.Invariant($"The password has {length} characters; use at least {Fewest}. Three or four words that have nothing to do with each other are easy to remember.");
        if (length > Most) return FormattableString.Invariant($"The password has {length} characters; use at most {Most}.");
        var words = about.SelectMany(static text => text.Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Where(static word => word.Length > 2).Concat(Known);
        return Unforeseen(password.ToLowerInvariant(), [.. words.Select(static word => word.ToLowerInvariant()).OrderByDescending(static word => word.Length)]) >= FewestUnforeseen
            ? null
            : "That password is easy to guess: it is made of known words, your name, a date or a row of keys. Use three or four words that have nothing to do with each other.";
    }

    /// <summary>How many letters of a password cannot be foreseen: a known word, a step along a row of keys or of the alphabet, a repetition and a year count as one.</summary>
    private static int Unforeseen(string password, IReadOnlyList<string> words)
    {
        var count = 0;
        for (var at = 0; at < password.Length; count++)
        {
            var rest = password.AsSpan(at);
            at += Math.Max(1, Math.Max(Math.Max(WordAt(rest, words), RowAt(rest)), Math.Max(RepetitionAt(password, at), YearAt(rest))));
        }

        return count;
    }

    private static int WordAt(ReadOnlySpan<char> rest, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return 0;
    }

    private static int RowAt(ReadOnlySpan<char> rest)
    {
        var longest = 0;
        foreach (var row in Rows)
        {
            foreach (var step in (ReadOnlySpan<int>)[1, -1])
            {
                var at = row.IndexOf(rest[0], StringComparison.Ordinal);
                var length = 0;
                for (; at >= 0 && at < row.Length && length < rest.Length && row[at] == rest[length]; at += step) length++;
                longest = Math.Max(longest, length);
            }
        }

        return longest > 2 ? longest : 0;
    }

    /// <summary>The length of what stands here and stood just before: <c>aaaa</c>, <c>abcabc</c>.</summary>
    private static int RepetitionAt(string password, int at)
    {
        for (var length = Math.Min(at, password.Length - at); length > 0; length--)
        {
            if (password.AsSpan(at - length, length).SequenceEqual(password.AsSpan(at, length))) return length;
        }

        return 0;
    }

    private static int YearAt(ReadOnlySpan<char> rest) =>
        rest.Length >= 4 && (rest.StartsWith("19", StringComparison.Ordinal) || rest.StartsWith("20", StringComparison.Ordinal)) && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) ? 4 : 0;
}
