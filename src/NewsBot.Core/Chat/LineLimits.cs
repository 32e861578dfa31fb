namespace NewsBot.Core.Chat;

/// <summary>What a hostile article can take of each part of a <see cref="CitedLine"/>, in UTF-16 code units; together far less than a message holds on any platform.</summary>
public static class LineLimits
{
    public const int Name = 256;
    public const int Role = 300;
    public const int How = 64;
    public const int Said = 128;
    public const int Title = 256;
    public const int Place = 256;
    public const int Flags = 200;
    public const int Detail = 300;
}
