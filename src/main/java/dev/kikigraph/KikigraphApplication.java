package dev.kikigraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KikigraphApplication {
    public static void main(String[] args) {
        SpringApplication.run(KikigraphApplication.class, args);
    }
}
